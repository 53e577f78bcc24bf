package se.skolrutin.engine;

import java.time.Duration;
import java.util.Map;

/**
 * A message for a waiting process. Published as an event inside a transaction, it is sent after commit and may be sent
 * again: the message id makes the second one nothing.
 *
 * @param correlationKey the case id
 * @param messageId what makes this message the same when sent twice
 * @param variables flags, roles and dates only, never personal data
 * @param timeToLive how long the engine keeps a message nobody waits for, and knows its id again; zero: only for who
 *     waits now
 */
public record PublishMessage(
        String name, String correlationKey, String messageId, Map<String, Object> variables, Duration timeToLive) {

    /** A message that is known again, and waits for its receiver, for a week. */
    public PublishMessage(String name, String correlationKey, String messageId, Map<String, Object> variables) {
        this(name, correlationKey, messageId, variables, Duration.ofDays(7));
    }
}
