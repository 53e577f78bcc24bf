package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Absence that raised the duty to tell the home the same day is no longer unreported: it was excused or corrected.
 * Published once, in the evaluation's own transaction.
 */
public record ReportedAfterAll(UUID pupilId, LocalDate day) {}
