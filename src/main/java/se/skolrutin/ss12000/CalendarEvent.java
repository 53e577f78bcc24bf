package se.skolrutin.ss12000;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lesson: when it is, how long it counts for pupils, and for whom it is otherwise. */
public record CalendarEvent(
        UUID id,
        @Nullable Reference activity,
        @Nullable OffsetDateTime startTime,
        @Nullable OffsetDateTime endTime,
        @Nullable Boolean cancelled,
        @Nullable Integer teachingLengthStudent,
        @Nullable List<StudentException> studentExceptions)
        implements Entity {

    public record StudentException(
            @Nullable Reference student,
            @Nullable Boolean participates,
            @Nullable OffsetDateTime startTime,
            @Nullable OffsetDateTime endTime,
            @Nullable Integer teachingLength) {}
}
