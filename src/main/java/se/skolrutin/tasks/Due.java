package se.skolrutin.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.skolrutin.calendar.SchoolCalendar;

/**
 * How far away a due date is.
 *
 * @param date the day, empty where a task has none
 * @param schoolDays school days left, negative when late, zero also for late days that were no school days
 */
public record Due(@Nullable LocalDate date, boolean overdue, int schoolDays) {

    static Due of(@Nullable Instant dueAt, Clock clock, SchoolCalendar calendar) {
        if (dueAt == null) {
            return new Due(null, false, 0);
        }
        LocalDate date = LocalDate.ofInstant(dueAt, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        return dueAt.isBefore(clock.instant())
                ? new Due(date, true, -calendar.schoolDaysBetween(date, today))
                : new Due(date, false, calendar.schoolDaysBetween(today, date));
    }
}
