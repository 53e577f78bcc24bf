package se.skolrutin.tasks;

/** Why somebody is reminded of a task. */
public enum ReminderKind {
    BEFORE_DUE,
    DUE_TODAY,
    OVERDUE
}
