package se.skolrutin.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * One contact about a pupil, as written down.
 *
 * @param at when the contact took place
 * @param about in words; blank where the topic says it
 * @param nextOn the day of the next step
 * @param loggedBy the member of staff, empty where the system did it
 */
public record Contact(
        UUID id,
        UUID pupilId,
        Instant at,
        Channel channel,
        Topic topic,
        Party party,
        String withWhom,
        boolean reached,
        String about,
        @Nullable String agreed,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        @Nullable UUID loggedBy,
        @Nullable String loggedByName,
        Instant loggedAt,
        Secrecy secrecy) {}
