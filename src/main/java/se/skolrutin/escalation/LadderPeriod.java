package se.skolrutin.escalation;

import java.time.LocalDate;

/**
 * A ladder and the day a school began to use it; it counts until the next one does.
 *
 * @param from the first of them also counts before its day
 * @param version which one of the ladder's, 0 for one that was never kept
 */
public record LadderPeriod(LocalDate from, int version, Ladder ladder) {}
