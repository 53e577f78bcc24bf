package se.skolrutin.whatif;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.escalation.LadderPeriod;

/**
 * Which ladder is tried beside which, at which school and from when to when.
 *
 * @param inForce the school's own, more than one where it was changed meanwhile
 */
record Question(UUID schoolUnit, List<LadderPeriod> inForce, TriedLadder tried, LocalDate first, LocalDate last) {

    /** The Mondays of the weeks in which there is school. */
    List<LocalDate> weeks(SchoolCalendar calendar) {
        return calendar.schoolDays(first, last).stream()
                .map(Question::monday)
                .distinct()
                .toList();
    }

    /** What the school's own ladders are called, each name once. */
    String inForceName() {
        return inForce.stream()
                .map(period -> period.ladder().name())
                .distinct()
                .collect(Collectors.joining(", sedan "));
    }

    List<LadderPeriod> triedThroughout() {
        return List.of(new LadderPeriod(first, 0, tried.ladder()));
    }

    /** How many steps the longest of them has. */
    int stepsInForce() {
        return inForce.stream()
                .mapToInt(period -> period.ladder().steps().size())
                .max()
                .orElse(0);
    }

    /** The ladders that were new within the time. */
    List<Comparison.NewLadder> newLadders() {
        return inForce.stream()
                .skip(1)
                .map(period ->
                        new Comparison.NewLadder(period.from(), period.ladder().name(), period.version()))
                .toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
