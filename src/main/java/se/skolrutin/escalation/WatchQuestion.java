package se.skolrutin.escalation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A task that is not done asks what happens today.
 *
 * @param schoolUnit whose calendar and ladder count
 */
public record WatchQuestion(UUID schoolUnit, OffsetDateTime dueAt) {}
