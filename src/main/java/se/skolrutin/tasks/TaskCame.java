package se.skolrutin.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task has come up, said once in the transaction that keeps it. */
public record TaskCame(UUID caseId, long taskKey, @Nullable UUID pupilId) {}
