package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;

/** The engine took a task away because the matter moved on without it. */
public record UserTaskCanceled(UUID caseId, long userTaskKey, Instant at) implements EngineEvent {}
