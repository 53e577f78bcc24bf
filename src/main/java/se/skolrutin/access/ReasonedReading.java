package se.skolrutin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened a pupil outside the ordinary scope, and why.
 *
 * @param now whether it holds at this moment
 * @param seen whether a principal has looked at it
 */
public record ReasonedReading(
        UUID id,
        String staffName,
        UUID pupilId,
        String pupilName,
        @Nullable String className,
        String reason,
        Instant openedAt,
        boolean now,
        boolean seen) {}
