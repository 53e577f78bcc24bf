package se.skolrutin.escalation;

import java.time.Instant;
import java.util.UUID;

/** A pupil who could not be evaluated, how often that was tried and what went wrong. */
public record EvaluationFailure(UUID pupilId, Instant failedAt, int attempts, String error) {}
