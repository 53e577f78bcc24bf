package se.skolrutin.escalation;

import org.jspecify.annotations.Nullable;

/**
 * A step of a ladder as people speak of it.
 *
 * @param title empty where the ladder has no step at that stage, and the stage follows from the law or a person
 */
public record LadderStep(Stage stage, int no, @Nullable String title) {

    static LadderStep of(Ladder ladder, Stage stage, int no) {
        return new LadderStep(stage, no, ladder.titleAt(stage, no));
    }

    /** True where the matter would close. */
    public boolean closes() {
        return stage == Stage.CLOSE;
    }
}
