package se.skolrutin.whatif;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What a ladder would have meant for a school over a period.
 *
 * @param pupilsAtSteps week by week how many pupils are at step 1, 2, ... when the week ends
 * @param tasksOfMentors by mentor and week, the tasks whose last day lies in it
 */
public record Effect(
        List<List<Integer>> pupilsAtSteps,
        SortedMap<UUID, List<Integer>> tasksOfMentors,
        SortedMap<String, Reach> byClass,
        SortedMap<Integer, Reach> byYear) {

    /** How many pupils were noticed, and for how many an investigation would have begun. */
    public record Reach(int noticed, int investigated) {

        static final Reach NOBODY = new Reach(0, 0);

        Reach plus(Reach other) {
            return new Reach(noticed + other.noticed, investigated + other.investigated);
        }
    }
}
