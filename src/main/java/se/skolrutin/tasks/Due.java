package se.skolrutin.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.skolrutin.calendar.SchoolCalendar;

/**
 * How far away a due date is, as people say it.
 *
 * @param date the day, empty where a task has none
 * @param schoolDays school days left, negative when late, zero also for late days that were no school days
 */
public record Due(@Nullable LocalDate date, boolean overdue, int schoolDays, String text) {

    static Due of(@Nullable Instant dueAt, Clock clock, SchoolCalendar calendar) {
        if (dueAt == null) {
            return new Due(null, false, 0, "inget datum");
        }
        LocalDate date = LocalDate.ofInstant(dueAt, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        return dueAt.isBefore(clock.instant()) ? late(date, today, calendar) : left(date, today, calendar);
    }

    private static Due late(LocalDate date, LocalDate today, SchoolCalendar calendar) {
        int late = calendar.schoolDaysBetween(date, today);
        String text = date.equals(today) ? "tiden gick ut i dag" : lateText(late);
        return new Due(date, true, -late, text);
    }

    private static String lateText(int late) {
        return switch (late) {
            case 0 -> "tiden har gått ut";
            case 1 -> "1 skoldag försenad";
            default -> late + " skoldagar försenad";
        };
    }

    private static Due left(LocalDate date, LocalDate today, SchoolCalendar calendar) {
        int left = calendar.schoolDaysBetween(today, date);
        return new Due(date, false, left, leftText(date, today, left));
    }

    private static String leftText(LocalDate date, LocalDate today, int left) {
        if (date.equals(today)) {
            return "i dag";
        }
        if (date.equals(today.plusDays(1))) {
            return "i morgon";
        }
        return switch (left) {
            case 0 -> "före nästa skoldag";
            case 1 -> "om 1 skoldag";
            default -> "om " + left + " skoldagar";
        };
    }
}
