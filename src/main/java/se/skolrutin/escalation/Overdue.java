package se.skolrutin.escalation;

/**
 * How late a task is.
 *
 * @param days school days since its due day, negative before
 * @param schoolDay true where today is a school day
 */
public record Overdue(int days, boolean schoolDay) {}
