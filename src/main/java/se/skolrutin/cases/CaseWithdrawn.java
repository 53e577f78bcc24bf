package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;

/** A person withdrew the case, with the reason. */
public record CaseWithdrawn(UUID caseId, String reason, UUID by, Instant at) implements CaseEvent {}
