package se.skolrutin.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case came to its end. */
public record CaseClosed(
        UUID caseId,
        Outcome outcome,
        @Nullable LocalDate followUpOn,
        @Nullable UUID by,
        Instant at) implements CaseEvent {}
