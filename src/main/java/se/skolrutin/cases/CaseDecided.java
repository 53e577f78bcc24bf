package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/** The rules decided something about a running case, whether or not its step changed. */
public record CaseDecided(
        UUID caseId,
        UUID decisionId,
        @Nullable Stage stage,
        @Nullable UUID by,
        Instant at) implements CaseEvent {}
