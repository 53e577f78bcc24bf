package se.skolrutin.tasks;

/** Where a task stands; it ends once and never opens again. */
public enum TaskState {
    OPEN,
    COMPLETED,
    CANCELED
}
