package se.skolrutin.escalation;

/** The school days a task gets in this decision. */
public record DueIn(String task, int schoolDays) {}
