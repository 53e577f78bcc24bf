package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A pupil is away today and nobody has said so: the guardians must be told the same day. Published once per pupil and
 * day, in the decision's own transaction.
 */
public record UnreportedToday(UUID pupilId, LocalDate day, Decision decision) {}
