package se.skolrutin.engine;

import java.util.Map;

/**
 * A message for a waiting process. Published as an event inside a transaction, it is sent after commit and may be sent
 * again: the message id makes the second one nothing.
 *
 * @param correlationKey the case id
 * @param messageId what makes this message the same when sent twice
 * @param variables flags, roles and dates only, never personal data
 */
public record PublishMessage(String name, String correlationKey, String messageId, Map<String, Object> variables) {}
