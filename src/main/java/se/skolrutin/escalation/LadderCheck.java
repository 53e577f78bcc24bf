package se.skolrutin.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Window.Kind;

/** Finds what makes a ladder that reads well impossible to climb, contradict itself or be slower than the law. */
final class LadderCheck {

    private static final String WHOLE_SHARE = "andelen är högst 1, som är hela lektionstiden";

    private final Ladder ladder;
    private final Statute statute;
    private final List<LadderFlaw> flaws = new ArrayList<>();

    private LadderCheck(Ladder ladder, Statute statute) {
        this.ladder = ladder;
        this.statute = statute;
    }

    /**
     * Lets a ladder through that can be used.
     *
     * @throws LadderRefused with everything that is wrong
     */
    static void check(Ladder ladder, Statute statute) {
        var flaws = flaws(ladder, statute);
        if (!flaws.isEmpty()) {
            throw new LadderRefused(flaws);
        }
    }

    /** Everything that is wrong; nothing where the ladder can be used. */
    static List<LadderFlaw> flaws(Ladder ladder, Statute statute) {
        var check = new LadderCheck(ladder, statute);
        check.numbers();
        if (check.flaws.isEmpty()) {
            check.everything();
        }
        return check.flaws;
    }

    private void numbers() {
        IntStream.rangeClosed(1, ladder.steps().size())
                .forEach(no -> demand(
                        ladder.step(no).no() == no,
                        "steps[" + no + "].step",
                        "stegen ska numreras i följd, och här väntas " + no));
    }

    private void everything() {
        demand(
                ladder.step(1).stage() == Stage.MENTOR,
                "steps[1].stage",
                "det första steget ska ligga hos mentorn, så att varje skede har ett steg");
        ladder.steps().forEach(this::step);
        exits();
        quality();
        due();
        watch();
        flaws.addAll(LadderContradictions.of(ladder));
    }

    private void step(Step step) {
        var place = place(step);
        demand(step.stage() != Stage.CLOSE, place + ".stage", "ett steg kan inte vara att ärendet avslutas");
        demand(step.afterStep() < step.no(), place + ".afterStep", "ett steg kan bara komma efter ett lägre steg");
        demand(
                !step.triggers().isEmpty() || step.judged() != null,
                place + ".triggersAny",
                "steget går inte att nå: det har varken villkor eller något som en människa bedömer");
        forEach(step.triggers(), place + ".triggersAny", (trigger, at) -> {
            counts(trigger, at);
            rises(trigger, at);
            knowsItsStep(step, trigger, at);
        });
        latest(step.due(), place + ".due");
    }

    static String place(Step step) {
        return "steps[" + step.no() + "]";
    }

    /** A place of each in turn. */
    static void forEach(List<Trigger> triggers, String list, BiConsumer<Trigger, String> look) {
        IntStream.range(0, triggers.size()).forEach(i -> look.accept(triggers.get(i), list + "[" + (i + 1) + "]"));
    }

    private void counts(Trigger trigger, String at) {
        spans(trigger.window(), at);
        demand(
                trigger.unit() != Unit.PATTERN || !trigger.patterns().isEmpty(),
                at + ".patterns",
                "säg vilka mönster som räknas");
        if (trigger.measure() == Measure.LATE) {
            demand(
                    trigger.measure().isCountedIn(trigger.unit()),
                    at + ".unit",
                    "sen ankomst räknas i tillfällen, dagar eller timmar");
        } else {
            demand(
                    trigger.measure().isCountedIn(trigger.unit()),
                    at + ".measure",
                    "dagar och veckor i sträck och mönster räknas av all frånvaro (TOTAL)");
        }
        leavesOut(trigger, at + ".exclude");
        demand(trigger.minReportedShare() <= 1, at + ".minReportedShare", WHOLE_SHARE);
    }

    private void leavesOut(Trigger trigger, String at) {
        var known = trigger.exclude().stream().filter(Exclusion.KNOWN::contains).count();
        demand(
                known == 0 || trigger.excludesKnown(),
                at,
                "beviljad ledighet och känt vårdbesök sparas som ett enda tal, så båda undantas eller ingen av dem");
        demand(
                known == 0 || trigger.measure().countsKnown(),
                at,
                "bara all frånvaro (TOTAL) och giltig frånvaro (VALID) kan ha varit känd i förväg");
    }

    private void spans(Window window, String at) {
        demand(
                window.kind() != Kind.ROLLING_WEEKS || window.weeks() > 0,
                at + ".window.rollingWeeks",
                "perioden ska vara minst en vecka");
        demand(
                window.kind() != Kind.TERM_UNTIL || !window.dates().isEmpty(),
                at + ".window.termUntil",
                "minst en avstämningsdag behövs");
    }

    private void rises(Trigger trigger, String at) {
        if (trigger.operator() == Operator.AT_MOST) {
            flaw(at + ".op", "ett steg nås av mer frånvaro, inte av mindre");
            return;
        }
        demand(
                !trigger.operator().holds(0, trigger.value()),
                at + ".value",
                "gränsen håller också utan frånvaro, så att varje elev når steget");
        demand(
                trigger.operator().holds(Threshold.most(trigger), trigger.value()),
                at + ".value",
                "gränsen kan aldrig nås, så villkoret leder aldrig till steget");
    }

    private void knowsItsStep(Step step, Trigger trigger, String at) {
        demand(
                trigger.window().kind() != Kind.SINCE_STEP || step.afterStep() > 0,
                at + ".window",
                "perioden räknas från ett steg, så steget ska säga vilket steg det kommer efter");
        demand(
                trigger.afterWeeks() == 0 || step.afterStep() > 0,
                at + ".afterWeeks",
                "veckorna räknas från ett steg, så steget ska säga vilket steg det kommer efter");
    }

    private void exits() {
        forEach(ladder.exits(), "exitAll", (exit, at) -> {
            counts(exit, at);
            demand(exit.operator() == Operator.AT_MOST, at + ".op", "ett ärende avslutas av högst så mycket frånvaro");
        });
    }

    private void quality() {
        spans(ladder.quality().window(), "quality");
        demand(ladder.quality().minReportedShare() <= 1, "quality.minReportedShare", WHOLE_SHARE);
    }

    private void due() {
        LadderReader.TASKS.forEach(
                task -> demand(ladder.due().containsKey(task), "due." + task, "antal skoldagar saknas"));
        latest(ladder.due(), "due");
    }

    /** No ladder gives a task of the law longer than the law does. */
    private void latest(Map<String, Integer> due, String at) {
        due.forEach((task, days) -> {
            @Nullable Integer latest = statute.latest().get(task);
            demand(
                    latest == null || days <= latest,
                    at + "." + task,
                    days + " skoldagar är längre än lagens frist, som här räknas som " + latest);
        });
    }

    private void watch() {
        var policy = ladder.watch();
        demand(policy.remindAfter() >= 1, "watch.remindAfter", "påminnelsen kommer tidigast en skoldag efter");
        demand(
                policy.remindAfter() <= policy.raiseToDeputy(),
                "watch.raiseToDeputy",
                "uppgiften går vidare tidigast när den har påmints");
        demand(
                policy.raiseToDeputy() < policy.raiseToPrincipal(),
                "watch.raiseToPrincipal",
                "uppgiften når rektor efter biträdande rektor");
    }

    private void demand(boolean met, String field, String otherwise) {
        if (!met) {
            flaw(field, otherwise);
        }
    }

    private void flaw(String field, String reason) {
        flaws.add(new LadderFlaw(field, reason));
    }
}
