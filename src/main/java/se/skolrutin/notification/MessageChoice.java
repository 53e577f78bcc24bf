package se.skolrutin.notification;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a member of staff wants to be told of what may wait. What the law asks for at once comes by mail whatever they
 * choose.
 *
 * @param byMail false where they look for themselves in Skolrutin
 * @param hour of the day, from {@link #EARLIEST} to {@link #LATEST}
 * @param weekdays the days a summary may come, if they are school days; empty only where none comes by mail
 */
public record MessageChoice(boolean byMail, int hour, Set<DayOfWeek> weekdays) {

    public static final int EARLIEST = 5;
    public static final int LATEST = 18;

    /** The days a school may have lessons. */
    public static final Set<DayOfWeek> SCHOOL_WEEK =
            Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** What counts for those who have chosen nothing. */
    public static final MessageChoice USUAL = new MessageChoice(true, 7, SCHOOL_WEEK);

    /** @throws IllegalArgumentException where there is no such hour, or mails are to come on no day */
    public MessageChoice {
        weekdays = Set.copyOf(weekdays);
        if (hour < EARLIEST || hour > LATEST || !SCHOOL_WEEK.containsAll(weekdays) || byMail && weekdays.isEmpty()) {
            throw new IllegalArgumentException("Expected an hour of the day and at least one school day");
        }
    }

    /** The hours there are to choose among. */
    public static int[] hours() {
        return IntStream.rangeClosed(EARLIEST, LATEST).toArray();
    }
}
