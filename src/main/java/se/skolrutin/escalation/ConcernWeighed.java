package se.skolrutin.escalation;

/**
 * Something was noted about a pupil that gives reason to act: there is no open matter of concern and the rules ask for
 * one, or the open one has to be looked at again. Published in the decision's own transaction.
 */
public record ConcernWeighed(Decision decision) {}
