package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document was put into the case file; its hash makes later changes visible. */
public record DocumentFiled(
        UUID caseId,
        UUID documentId,
        String elementId,
        String title,
        String hash,
        @Nullable UUID by,
        Instant at) implements CaseEvent {}
