package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/** A person opened a later step at once; a reason is always there where steps were skipped. */
public record StepOpenedEarly(
        UUID caseId,
        Stage stage,
        @Nullable Stage from,
        boolean skips,
        @Nullable String reason,
        UUID by,
        Instant at) implements CaseEvent {}
