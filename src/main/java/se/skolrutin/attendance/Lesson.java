package se.skolrutin.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lesson of one pupil as reported, in minutes.
 *
 * @param known of the valid minutes, those that were known and accepted in advance; empty where the source does not tell
 * @param late of the valid and invalid minutes, those the pupil came late; empty where the source does not tell
 */
record Lesson(
        String source,
        String sourceId,
        UUID pupilId,
        LocalDate day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String subject,
        int offered,
        boolean reported,
        int present,
        int valid,
        int invalid,
        int other,
        @Nullable Integer known,
        @Nullable Integer late) {

    /** What makes two rows speak of the same lesson. */
    record Key(String source, String sourceId) {}

    Key key() {
        return new Key(source, sourceId);
    }

    /** A lesson that did not take place after all. */
    static Lesson withdrawn(
            String source,
            String sourceId,
            UUID pupilId,
            LocalDate day,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable String subject) {
        return new Lesson(source, sourceId, pupilId, day, starts, ends, subject, 0, false, 0, 0, 0, 0, null, null);
    }
}
