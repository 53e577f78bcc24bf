package se.skolrutin.escalation;

import org.jspecify.annotations.Nullable;

/**
 * A decision about a concern with everything it rests on.
 *
 * @param calendarVersion empty where the calendar was not kept
 */
record KeptConcern(ConcernContent content, @Nullable String calendarVersion) {

    boolean hasCalendar() {
        return calendarVersion != null;
    }
}
