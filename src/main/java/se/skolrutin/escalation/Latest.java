package se.skolrutin.escalation;

/** The most school days any ladder may give one kind of task, by law. */
public record Latest(String task, int schoolDays) {}
