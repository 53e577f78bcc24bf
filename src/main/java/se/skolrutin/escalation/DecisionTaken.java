package se.skolrutin.escalation;

/**
 * A pupil without an open matter reached a step, or a pupil with one reached a higher step. Published in the decision's
 * own transaction.
 */
public record DecisionTaken(Decision decision) {}
