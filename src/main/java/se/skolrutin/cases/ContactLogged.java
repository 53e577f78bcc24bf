package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact with the home was logged; who and what is in the contact log. */
public record ContactLogged(
        UUID caseId,
        UUID contactId,
        Channel channel,
        boolean reached,
        @Nullable UUID by,
        Instant at) implements CaseEvent {}
