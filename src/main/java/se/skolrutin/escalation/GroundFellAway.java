package se.skolrutin.escalation;

import java.util.UUID;

/** The absence an open matter was opened on has been corrected away. Published in the decision's own transaction. */
public record GroundFellAway(UUID pupilId, Decision decision) {}
