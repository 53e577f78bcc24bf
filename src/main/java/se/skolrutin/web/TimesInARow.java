package se.skolrutin.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.skolrutin.calendar.SchoolCalendar;

/**
 * Times after one another: each begins a pause after the one before has ended, and what does not fit into the day goes on
 * the next school day, as early as on the first.
 *
 * @param latest when the last one of a day has to be over, empty where only midnight ends the day
 */
record TimesInARow(
        LocalDateTime first,
        Duration each,
        Duration pause,
        @Nullable LocalTime latest) {

    /** Whether at least one fits into a day. */
    boolean fit() {
        return ends(first);
    }

    /** So many of them. */
    List<LocalDateTime> of(int count, SchoolCalendar calendar) {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime next = first;
        while (times.size() < count) {
            LocalDateTime fitting = ends(next) ? next : nextDay(next.toLocalDate(), calendar);
            times.add(fitting);
            next = after(fitting, calendar);
        }
        return times;
    }

    /** One that would begin after midnight begins the next school day instead. */
    private LocalDateTime after(LocalDateTime time, SchoolCalendar calendar) {
        LocalDateTime next = time.plus(each).plus(pause);
        return next.toLocalDate().equals(time.toLocalDate()) ? next : nextDay(time.toLocalDate(), calendar);
    }

    private LocalDateTime nextDay(LocalDate day, SchoolCalendar calendar) {
        return calendar.plusSchoolDays(day, 1).atTime(first.toLocalTime());
    }

    private boolean ends(LocalDateTime time) {
        LocalDateTime end = time.plus(each);
        LocalDateTime over = latest == null
                ? time.toLocalDate().plusDays(1).atStartOfDay()
                : time.toLocalDate().atTime(latest);
        return !end.isAfter(over);
    }
}
