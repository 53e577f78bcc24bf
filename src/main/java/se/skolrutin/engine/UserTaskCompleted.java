package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;

/** The engine has taken note that a task is done. */
public record UserTaskCompleted(UUID caseId, long userTaskKey, Instant at) implements EngineEvent {}
