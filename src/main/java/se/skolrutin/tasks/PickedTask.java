package se.skolrutin.tasks;

/**
 * A task that somebody picked in a list.
 *
 * @param version the task's as it was shown then
 */
public record PickedTask(long key, int version) {}
