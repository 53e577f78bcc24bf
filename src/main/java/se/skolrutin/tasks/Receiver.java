package se.skolrutin.tasks;

import java.util.UUID;

/**
 * Somebody whom a task can be handed to.
 *
 * @param own whether the pupil is that mentor's own
 */
public record Receiver(UUID id, String name, boolean own) {}
