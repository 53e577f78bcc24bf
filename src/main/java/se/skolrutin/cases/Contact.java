package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact with the home, as logged.
 *
 * @param at when the contact took place
 * @param loggedBy the member of staff, empty where the system did it
 */
public record Contact(
        UUID id,
        UUID caseId,
        Instant at,
        Channel channel,
        String withWhom,
        boolean reached,
        String about,
        @Nullable String agreed,
        @Nullable String nextStep,
        @Nullable UUID loggedBy,
        @Nullable String loggedByName,
        Instant loggedAt) {}
