package se.skolrutin.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a pupil without a matter, written by hand in Java: the peer they are measured against. Takes
 * down the same findings in the same words.
 */
final class PlainRules {

    private static final String RULE = "skriven för hand";

    private final LadderInForce ladder;
    private final Situation situation;
    private final List<WindowFacts> facts;
    private final Findings findings;

    private PlainRules(Inquiry inquiry) {
        ladder = inquiry.ladder();
        situation = inquiry.situation();
        facts = inquiry.facts();
        findings = new Findings(ladder.ladder().quality().minOfferedMinutes());
    }

    static Findings evaluate(Inquiry inquiry) {
        if (inquiry.situation().asked() || inquiry.situation().current() != null) {
            throw new IllegalArgumentException("Expected a pupil without a matter, but got " + inquiry.situation());
        }
        var plain = new PlainRules(inquiry);
        plain.decide();
        return plain.findings;
    }

    private void decide() {
        unreported();
        var candidates = new ArrayList<Place>();
        lawful().ifPresent(candidates::add);
        if (canBeJudged()) {
            highestReached().ifPresent(candidates::add);
        }
        candidates.stream()
                .max(Comparator.comparing(Place::stage).thenComparing(Place::step))
                .ifPresent(this::propose);
    }

    private boolean canBeJudged() {
        var quality = ladder.ladder().quality();
        var seen = window(quality.windowName());
        if (seen == null) {
            return true;
        }
        if (seen.offered() < quality.minOfferedMinutes()) {
            findings.tooFewLessons(quality, seen, RULE);
            return false;
        }
        if (seen.reportedShare() < quality.minReportedShare()) {
            findings.tooLittleReported(quality, seen, RULE);
            return false;
        }
        return true;
    }

    private void unreported() {
        var today = window("idag");
        if (today != null && today.invalid() > 0) {
            var source = situation.gymnasium() ? "15 kap. 16 § skollagen" : "7 kap. 17 § skollagen";
            findings.unreportedToday(today, RULE, source);
        }
    }

    private Optional<Place> lawful() {
        var held = false;
        if (!situation.dealtWith()) {
            for (var trigger : ladder.statute().investigation()) {
                var seen = window(trigger.windowName());
                held |= seen != null && findings.looked(trigger, seen, RULE, lawOf(situation));
            }
        }
        return held
                ? Optional.of(new Place(ladder.statute().investigationStage(), situation.investigationStep()))
                : Optional.empty();
    }

    private static String lawOf(Situation situation) {
        return situation.gymnasium() ? "15 kap. 16 § skollagen" : "7 kap. 19 a § skollagen";
    }

    private Optional<Place> highestReached() {
        var reached = 0;
        for (var step : ladder.ladder().steps()) {
            if (reaches(step)) {
                reached = Math.max(reached, step.no());
            }
        }
        return reached == 0
                ? Optional.empty()
                : Optional.of(new Place(ladder.ladder().step(reached).stage(), reached));
    }

    private boolean reaches(Step step) {
        if (step.judged() != null) {
            findings.awaitsPerson(step, situation, RULE);
        }
        if (step.afterStep() > 0) {
            findings.awaitsStep(step, situation, RULE);
            return false;
        }
        var held = false;
        for (var trigger : step.triggers()) {
            held |= holds(trigger);
        }
        return held;
    }

    private boolean holds(Trigger trigger) {
        if (trigger.afterSchoolDays() > 0) {
            findings.awaitsTrial(trigger, situation, RULE);
            return false;
        }
        if (situation.dealtWith()) {
            return false;
        }
        var seen = window(trigger.windowName());
        if (seen == null) {
            findings.awaitsDay(trigger, situation, RULE);
            return false;
        }
        return findings.looked(trigger, seen, RULE, trigger.source());
    }

    private void propose(Place place) {
        var step = ladder.ladder().step(place.step());
        findings.propose(place.stage(), step, "trappa", RULE);
        findings.owners(step.owners(), RULE);
        var latest = -1;
        for (var task : place.stage().tasks()) {
            var days = days(step, task);
            if (days != null) {
                findings.due(new DueIn(place, task, days), RULE);
                latest = Math.max(latest, days);
            }
        }
        if (latest >= 0) {
            findings.trial(latest + step.trialSchoolDays(), RULE);
        }
        if (!situation.gymnasium() && (step.investigates() || !investigationIsAbove(place.stage()))) {
            findings.reportToOrganiser(RULE);
        }
    }

    private boolean investigationIsAbove(Stage stage) {
        return ladder.statute().investigationStage().above(stage);
    }

    private @Nullable Integer days(Step step, String task) {
        var given = step.due().getOrDefault(task, ladder.ladder().due().get(task));
        var most = ladder.statute().latest().get(task);
        return given == null || most == null ? given : Integer.valueOf(Math.min(given, most));
    }

    private @Nullable WindowFacts window(String name) {
        for (var one : facts) {
            if (one.window().equals(name)) {
                return one;
            }
        }
        return null;
    }
}
