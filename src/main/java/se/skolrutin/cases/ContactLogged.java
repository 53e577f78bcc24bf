package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Party;

/** A contact came to stand in a case; who and what is in the contact log. */
public record ContactLogged(
        UUID caseId,
        UUID contactId,
        Channel channel,
        Party party,
        boolean reached,
        @Nullable UUID by,
        Instant at) implements CaseEvent {}
