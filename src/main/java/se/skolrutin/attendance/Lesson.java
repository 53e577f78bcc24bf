package se.skolrutin.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One lesson of one pupil as reported, in minutes. */
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
        int other) {

    /** What makes two rows speak of the same lesson. */
    record Key(String source, String sourceId) {}

    Key key() {
        return new Key(source, sourceId);
    }
}
