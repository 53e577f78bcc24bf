package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The absence a case was opened on has been corrected so that its ground fell away; nothing is deleted. */
public record CaseRetracted(
        UUID caseId, UUID decisionId, @Nullable UUID by, Instant at) implements CaseEvent {}
