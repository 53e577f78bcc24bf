package se.skolrutin.tasks;

import java.time.Instant;
import java.util.UUID;

/** Somebody gave a task back to all who may do it. */
public record TaskReleased(
        UUID caseId, long taskKey, String processId, String elementId, String name, UUID by, int version, Instant at) {}
