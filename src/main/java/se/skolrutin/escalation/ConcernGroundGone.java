package se.skolrutin.escalation;

import java.util.UUID;

/** What an open matter of concern was opened on has been taken back. Published in the decision's own transaction. */
public record ConcernGroundGone(UUID pupilId, Decision decision) {}
