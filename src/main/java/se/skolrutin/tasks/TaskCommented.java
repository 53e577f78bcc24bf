package se.skolrutin.tasks;

import java.time.Instant;
import java.util.UUID;

/** Somebody wrote something about a task to those who may do it. */
public record TaskCommented(
        UUID caseId,
        long taskKey,
        long comment,
        String processId,
        String elementId,
        String name,
        UUID by,
        String words,
        Instant at) {}
