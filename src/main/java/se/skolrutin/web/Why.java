package se.skolrutin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Criterion;
import se.skolrutin.escalation.Decision;

/**
 * Why a matter is at its step and why not at the next.
 *
 * @param entered the decision that took it there
 * @param reached the limits that were reached then
 * @param next empty where no step lies above
 * @param weeks empty for who may not read the pupil's attendance
 */
record Why(
        Decision entered,
        List<Criterion> reached,
        @Nullable NextStep next,
        @Nullable WeekPlot weeks) {

    public int step() {
        return entered.stepNo();
    }

    /**
     * What the latest evaluation says of the step above.
     *
     * @param latest the decision it says so in
     * @param criteria what was looked at for it; empty where it could not be judged, or has not been since the step began
     */
    record NextStep(int step, Decision latest, List<Criterion> criteria) {

        /** True where a limit of it is reached already, and the step waits for the measures of the one before. */
        public boolean isReached() {
            return criteria.stream().anyMatch(Criterion::held);
        }
    }
}
