package se.skolrutin.escalation;

/** The school days a task gets at a place, from the day that place is entered. */
public record DueIn(Place place, String task, int schoolDays) {}
