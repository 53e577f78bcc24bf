package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/** A case came to another step of the ladder; by names the person who opened the step, if one did. */
public record StageEntered(
        UUID caseId,
        Stage stage,
        @Nullable Stage from,
        UUID decisionId,
        @Nullable UUID by,
        Instant at) implements CaseEvent {}
