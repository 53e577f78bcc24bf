package se.skolrutin.whatif;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one pupil of a run.
 *
 * @param inForce the step at the end of each week
 * @param earlierBy school days, negative for later; empty where only one ladder noticed the pupil, or none
 */
record PupilTrace(
        UUID pupilId,
        Integer[] inForce,
        Integer[] tried,
        @Nullable LocalDate noticedInForce,
        @Nullable LocalDate noticedTried,
        @Nullable Integer earlierBy) {

    boolean isNoticed() {
        return noticedInForce != null || noticedTried != null;
    }
}
