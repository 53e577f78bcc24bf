package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A process instance started for a case; a parent key means it was called by another. */
public record InstanceStarted(
        UUID caseId,
        long processInstanceKey,
        @Nullable Long parentInstanceKey,
        String processId,
        int version,
        Instant at)
        implements EngineEvent {}
