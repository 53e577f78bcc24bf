package se.skolrutin.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.CaseView;
import se.skolrutin.escalation.Criterion;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;

/** Finds in a case's decisions why it is at its step and not at the next. Asks nobody who looks at it. */
@Component
class Whys {

    private final Escalation escalation;
    private final Attendance attendance;
    private final Words words;

    Whys(Escalation escalation, Attendance attendance, Words words) {
        this.escalation = escalation;
        this.attendance = attendance;
        this.words = words;
    }

    /** Empty where the case has no step; shows the pupil's attendance where that may be seen. */
    @Nullable
    Why of(CaseView matter, boolean contents) {
        return escalation
                .enteredBy(matter.id())
                .filter(entered -> entered.stage() == matter.stage())
                .map(entered -> of(matter, entered, contents))
                .orElse(null);
    }

    Why of(CaseView matter, Decision entered, boolean contents) {
        var reached = entered.held().stream()
                .filter(criterion -> criterion.step() == 0 || isOfItsStep(criterion, entered))
                .filter(criterion -> !criterion.unit().equals("beslut"))
                .toList();
        var next = matter.state() == CaseState.OPEN
                ? next(entered, latest(matter, entered)).orElse(null)
                : null;
        return new Why(entered, reached, next, contents ? weeks(matter, entered, reached, next) : null);
    }

    /** What leads to a lower stage's step does not lead to a stage without one. */
    private static boolean isOfItsStep(Criterion criterion, Decision entered) {
        return !entered.isBesideLadder() && criterion.step() == entered.stepNo();
    }

    private Decision latest(CaseView matter, Decision entered) {
        return escalation
                .latestFor(matter.pupilId())
                .filter(decision -> matter.id().equals(decision.caseId()))
                .orElse(entered);
    }

    private Optional<Why.NextStep> next(Decision entered, Decision latest) {
        if (latest.notJudged() != null) {
            return hasStepAbove(entered)
                    ? Optional.of(new Why.NextStep(entered.stepNo() + 1, latest, List.of()))
                    : Optional.empty();
        }
        return latest.criteria().stream()
                .map(Criterion::step)
                .filter(step -> step > entered.stepNo())
                .min(Comparator.naturalOrder())
                .map(step -> new Why.NextStep(step, latest, looked(latest.criteriaOfStep(step), entered)));
    }

    /** The decision that opened a step says of the one above that it waits for that very step: by then it no longer does. */
    private static List<Criterion> looked(List<Criterion> criteria, Decision entered) {
        return criteria.stream()
                .filter(criterion -> !criterion.unit().equals("steg") || criterion.threshold() > entered.stepNo())
                .toList();
    }

    private boolean hasStepAbove(Decision entered) {
        var ladder = escalation.ladder(entered.ladder(), entered.ladderVersion());
        return ladder.steps().size() > entered.stepNo();
    }

    private WeekPlot weeks(CaseView matter, Decision entered, List<Criterion> reached, Why.@Nullable NextStep next) {
        var criteria = Stream.concat(reached.stream(), next == null ? Stream.empty() : next.criteria().stream())
                .toList();
        var today = words.today();
        return WeekPlot.of(pupil(matter.pupilId(), WeekPlot.first(today), today), today, criteria, entered.asOf());
    }

    private PupilAttendance pupil(UUID id, LocalDate first, LocalDate last) {
        return attendance.of(List.of(id), first, last).stream()
                .findFirst()
                .orElseGet(() -> new PupilAttendance(id, List.of()));
    }
}
