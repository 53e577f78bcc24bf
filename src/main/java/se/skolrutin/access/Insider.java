package se.skolrutin.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody whom a principal wants to let in.
 *
 * @param reason in the principal's words
 * @param lastDay included
 */
record Insider(UUID staffId, String reason, LocalDate lastDay) {}
