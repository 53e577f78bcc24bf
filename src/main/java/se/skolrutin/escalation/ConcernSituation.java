package se.skolrutin.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the concern about a pupil stands when the rules are asked.
 *
 * @param asked true where a running matter asks, and so may be closed
 * @param current the stage the matter is at, empty without one and before the first
 * @param schoolDaysAtStage school days since that stage began
 * @param measuresTaken true where what that stage asks of people has been done
 * @param followedUp true where that has just been followed up
 * @param worryRemains what came of it
 * @param opened the higher stage a person opened, empty where nobody did
 */
public record ConcernSituation(
        LocalDate today,
        boolean asked,
        @Nullable Stage current,
        int schoolDaysAtStage,
        boolean measuresTaken,
        boolean followedUp,
        boolean worryRemains,
        @Nullable Stage opened) {

    /** True where that stage lies above the one the matter is at. */
    public boolean isBelow(Stage stage) {
        return current == null || stage.above(current);
    }

    /** True where that stage is the next after the one the matter is at. */
    public boolean isJustBelow(Stage stage) {
        return current != null && stage.ordinal() == current.ordinal() + 1;
    }

    /** True where a follow-up found that the worry is over. */
    public boolean isCalm() {
        return followedUp && !worryRemains;
    }

    /** True where a follow-up found that the worry goes on. */
    public boolean isStillWorrying() {
        return followedUp && worryRemains;
    }

    /** True where the work of that stage is still to be done. */
    public boolean begins(Stage stage) {
        return isBelow(stage) || (stage == current && !measuresTaken);
    }

    /** School days until the stage is followed up again: what is left of its time, or all of it anew. */
    public int left(ConcernStage routine) {
        var left = routine.followUpSchoolDays() - schoolDaysAtStage;
        return left > 0 ? left : routine.followUpSchoolDays();
    }
}
