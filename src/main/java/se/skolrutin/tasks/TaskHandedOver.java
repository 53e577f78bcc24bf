package se.skolrutin.tasks;

import java.time.Instant;
import java.util.UUID;

/** Somebody gave a task to a named colleague, with a word. */
public record TaskHandedOver(
        UUID caseId,
        long taskKey,
        String processId,
        String elementId,
        String name,
        UUID by,
        UUID to,
        String words,
        int version,
        Instant at) {}
