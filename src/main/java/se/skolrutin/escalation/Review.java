package se.skolrutin.escalation;

import java.util.List;

/**
 * The recurring follow-up of a matter that stays at a step when the step's measures have been taken.
 *
 * @param owners candidate groups
 * @param schoolDays how long the follow-up may take
 */
public record Review(int step, Rhythm every, List<String> owners, int schoolDays) {

    /** The kind of task it is. */
    static final String TASK = "uppfoljning";
}
