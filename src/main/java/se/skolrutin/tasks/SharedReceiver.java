package se.skolrutin.tasks;

import java.util.UUID;

/**
 * A colleague to whom several tasks can be handed.
 *
 * @param tasks how many of them; at least one
 */
public record SharedReceiver(UUID id, String name, int tasks) {}
