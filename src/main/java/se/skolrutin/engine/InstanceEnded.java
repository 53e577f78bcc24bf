package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process instance came to its end.
 *
 * @param completed false where it was terminated
 */
public record InstanceEnded(
        UUID caseId,
        long processInstanceKey,
        @Nullable Long parentInstanceKey,
        String processId,
        boolean completed,
        Instant at)
        implements EngineEvent {}
