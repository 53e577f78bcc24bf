package se.skolrutin.escalation;

import org.jspecify.annotations.Nullable;

/**
 * A decision with the rest of what it rests on.
 *
 * @param calendarVersion empty where the calendar was not kept
 */
record KeptDecision(
        Decision decision, Situation situation, @Nullable String calendarVersion) {}
