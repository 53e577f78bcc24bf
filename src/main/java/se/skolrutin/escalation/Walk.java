package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.roster.Pupil;

/**
 * One pupil's way through a period, day by day: the real evaluation of each day's report, and in memory what the routine
 * does with its answers. Supposes that a day is reported on the day itself, that measures are taken on the last day they
 * are due and that no person opens a step or moves a matter to another ladder. Used by one thread and thrown away.
 */
final class Walk {

    /** What was reported does not change on the way: the ground of a matter need not be looked for again. */
    private static final boolean GROUND_MAY_CHANGE = false;

    private final Pupil pupil;
    private final PupilAttendance attendance;
    private final LadderTimeline ladders;
    private final SchoolCalendar calendar;
    private final Judge judge;
    private final Consumer<Decision> told;
    private final List<Course.Turn> turns = new ArrayList<>();
    private @Nullable OpenMatter matter;
    private @Nullable Standing standing;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate measuresTakenOn;
    private @Nullable LocalDate triedAgainOn;

    /** @param told hears every decision, also those that change nothing */
    Walk(
            Pupil pupil,
            PupilAttendance attendance,
            LadderTimeline ladders,
            SchoolCalendar calendar,
            Judge judge,
            Consumer<Decision> told) {
        this.pupil = pupil;
        this.attendance = attendance;
        this.ladders = ladders;
        this.calendar = calendar;
        this.judge = judge;
        this.told = told;
    }

    /** From the first to the last day, beginning without a matter. */
    Course course(LocalDate first, LocalDate last) {
        var reported = attendance.days().stream().map(day -> day.day()).collect(Collectors.toSet());
        first.datesUntil(last.plusDays(1)).filter(pupil::enrolledOn).forEach(day -> {
            if (reported.contains(day)) {
                evaluate(day);
            }
            if (day.equals(triedAgainOn)) {
                ask(day, true);
            }
        });
        return new Course(pupil.id(), turns);
    }

    private void evaluate(LocalDate day) {
        var inquirer = inquirer(day);
        var known = matter == null ? attendance.between(inquirer.earliest(), day) : attendance;
        new EvaluationRound(
                        inquirer,
                        matters(),
                        Map.of(pupil.id(), known),
                        judge,
                        Judge.at(day, Judge.DUE).toInstant())
                .outcome(pupil)
                .forEach(this::follow);
    }

    private void follow(Outcome outcome) {
        var decision = outcome.decision();
        told.accept(decision);
        switch (outcome.kind()) {
            case OPENS -> ask(decision.asOf(), false);
            case RISES -> hearOfNewAbsence(decision);
            case NOTED, GROUND_FELL_AWAY -> {}
        }
    }

    /** The routine waits for it only between its measures and the next try; the law waits for neither. */
    private void hearOfNewAbsence(Decision decision) {
        var day = decision.asOf();
        var measuresTaken = measuresTakenOn != null && day.isAfter(measuresTakenOn);
        if (measuresTaken || decision.cannotWait()) {
            ask(day, measuresTaken);
        }
    }

    private void ask(LocalDate day, boolean measuresTaken) {
        var gymnasium = !pupil.schoolForm().compulsory();
        var inquirer = ownInquirer(day);
        var inquiry = inquirer.asked(question(measuresTaken), standing, gymnasium, attendance);
        var decision =
                judge.judge(inquiry, Judge.at(day, Judge.DUE).toInstant()).decision();
        told.accept(decision);
        var next = decision.stage();
        if (next == null || next == Stage.CLOSE) {
            close(day);
        } else {
            enter(next, decision, inquirer.ladder());
        }
    }

    private StepQuestion question(boolean measuresTaken) {
        return matter == null
                ? new StepQuestion(matterId(), pupil.id(), null, null, measuresTaken, null, null)
                : new StepQuestion(
                        matter.caseId(),
                        pupil.id(),
                        matter.stage(),
                        matter.stageEnteredOn(),
                        measuresTaken,
                        null,
                        null);
    }

    private void enter(Stage next, Decision decision, LadderInForce ladder) {
        var day = decision.asOf();
        if (matter == null || matter.stage() != next) {
            matter = new OpenMatter(matterId(), next, day, GROUND_MAY_CHANGE);
        }
        if (standing == null || standing.stage() != next || standing.step() != decision.stepNo()) {
            standing = new Standing(matterId(), ladder.key(), next, decision.stepNo(), day);
        }
        var due = decision.dueDays();
        measuresTakenOn = due.values().stream().max(Comparator.naturalOrder()).orElse(day);
        triedAgainOn =
                decision.trialEnds() == null ? null : decision.trialEnds().toLocalDate();
        turns.add(
                new Course.Turn(day, next, decision.stepNo(), investigates(decision, ladder), decision.owners(), due));
    }

    /** The ladder's step does, or the law's stage is reached. */
    private static boolean investigates(Decision decision, LadderInForce ladder) {
        var from = ladder.statute().investigationStage();
        return ladder.ladder().step(decision.stepNo()).investigates()
                || decision.stage() == from
                || decision.stage() != null && decision.stage().above(from);
    }

    private void close(LocalDate day) {
        matter = null;
        standing = null;
        closedOn = day;
        triedAgainOn = null;
        turns.add(new Course.Turn(day, Stage.CLOSE, 0, false, List.of(), Map.of()));
    }

    private UUID matterId() {
        return pupil.id();
    }

    private Inquirer inquirer(LocalDate day) {
        return new Inquirer(ladders.on(day), calendar, day);
    }

    /** A running matter follows the ladder it has, whatever the school has adopted since. */
    private Inquirer ownInquirer(LocalDate day) {
        var inquirer = inquirer(day);
        return standing == null ? inquirer : inquirer.on(ladders.byKey().get(standing.ladder()));
    }

    /** A matter's id is its pupil's. */
    private Matters matters() {
        return new Matters(only(matter), only(closedOn), Map.of(), Map.of(), only(standing), ladders.byKey());
    }

    private <T> Map<UUID, T> only(@Nullable T value) {
        return value == null ? Map.of() : Map.of(pupil.id(), value);
    }
}
