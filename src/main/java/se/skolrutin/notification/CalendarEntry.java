package se.skolrutin.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something in somebody's calendar: what kind of thing and where to look, never who it is about.
 *
 * @param uid stays the same as long as it is the same thing
 * @param day the day it is on, where it is on no time of the day
 * @param starts when it begins and {@code ends} when it ends, where it has a time of the day
 * @param path where in Skolrutin to look
 */
public record CalendarEntry(
        String uid,
        String summary,
        @Nullable LocalDate day,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable String place,
        String path) {

    /** Something to be done by the end of a day. */
    public static CalendarEntry onDay(String uid, String summary, LocalDate day, String path) {
        return new CalendarEntry(uid, summary, day, null, null, null, path);
    }

    /** Something that begins and ends at a time. */
    public static CalendarEntry at(
            String uid, String summary, Instant starts, Instant ends, @Nullable String place, String path) {
        return new CalendarEntry(uid, summary, null, starts, ends, place, path);
    }
}
