package se.skolrutin.tasks;

import java.time.Instant;
import java.util.UUID;

/** Somebody did a task. */
public record TaskCompleted(
        UUID caseId, long taskKey, String processId, String elementId, String name, UUID by, Instant at) {}
