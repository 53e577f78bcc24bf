package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.skolrutin.calendar.SchoolCalendar;

/** How often the measures of a step are followed up while a matter stays there. */
public enum Rhythm {
    MONTH("varje månad") {
        @Override
        LocalDate next(LocalDate after, SchoolCalendar calendar) {
            return calendar.plusSchoolDays(after.plusMonths(1), 0);
        }
    },
    TWO_MONTHS("varannan månad") {
        @Override
        LocalDate next(LocalDate after, SchoolCalendar calendar) {
            return calendar.plusSchoolDays(after.plusMonths(2), 0);
        }
    },
    LAST_WEEK_OF_MONTH("månadens sista skolvecka") {
        @Override
        LocalDate next(LocalDate after, SchoolCalendar calendar) {
            return Stream.iterate(after.withDayOfMonth(1).plusMonths(1), first -> first.plusMonths(1))
                    .map(nextMonth -> calendar.plusSchoolDays(nextMonth, -SCHOOL_WEEK))
                    .filter(day -> day.isAfter(after))
                    .findFirst()
                    .orElseThrow();
        }
    };

    private static final int SCHOOL_WEEK = 5;

    private final String words;

    Rhythm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The next school day after that day on which the measures are due to be followed up. */
    abstract LocalDate next(LocalDate after, SchoolCalendar calendar);
}
