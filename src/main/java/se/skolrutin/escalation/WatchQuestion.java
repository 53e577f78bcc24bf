package se.skolrutin.escalation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A task that is not done asks what happens today.
 *
 * @param schoolUnit whose calendar and ladder count
 * @param groups the roles that have it, as candidate groups
 */
public record WatchQuestion(UUID schoolUnit, OffsetDateTime dueAt, List<String> groups) {}
