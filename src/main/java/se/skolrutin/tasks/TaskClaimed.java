package se.skolrutin.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody took a task, from nobody or from another. */
public record TaskClaimed(
        UUID caseId,
        long taskKey,
        String processId,
        String elementId,
        String name,
        UUID by,
        @Nullable UUID from,
        int version,
        Instant at) {}
