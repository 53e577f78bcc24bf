package se.skolrutin.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact with the home to be logged.
 *
 * @param at when it took place
 * @param reached whether somebody answered
 */
public record NewContact(
        Instant at,
        Channel channel,
        String withWhom,
        boolean reached,
        String about,
        @Nullable String agreed,
        @Nullable String nextStep) {}
