package se.skolrutin.ss12000;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence that was announced, or leave that was granted. */
public record Absence(
        UUID id,
        @Nullable OffsetDateTime startTime,
        @Nullable OffsetDateTime endTime,
        @Nullable String type,
        @Nullable Reference student)
        implements Entity {}
