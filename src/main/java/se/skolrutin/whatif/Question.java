package se.skolrutin.whatif;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.escalation.Ladder;

/** Which ladder is tried beside which, at which school and from when to when. */
record Question(UUID schoolUnit, Ladder inForce, TriedLadder tried, LocalDate first, LocalDate last) {

    /** The Mondays of the weeks in which there is school. */
    List<LocalDate> weeks(SchoolCalendar calendar) {
        return calendar.schoolDays(first, last).stream()
                .map(Question::monday)
                .distinct()
                .toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
