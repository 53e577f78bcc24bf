package se.skolrutin.escalation;

/** The school days a ladder gives one kind of task; step 0 is every step that says nothing of its own. */
public record DueDays(int step, String task, int schoolDays) {}
