package se.skolrutin.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact was written down, published once in the transaction that keeps it; who and what is in the contact log.
 *
 * @param by the member of staff, empty where the system did it
 * @param inCase whether it was written in a case; one that was not is for all open matters of the pupil
 */
public record ContactMade(
        UUID contactId,
        UUID pupilId,
        Channel channel,
        Topic topic,
        Party party,
        boolean reached,
        @Nullable UUID by,
        Instant at,
        boolean inCase) {}
