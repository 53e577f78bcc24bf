package se.skolrutin.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/** Which cases to list; an empty condition leaves nothing out. */
public record CaseSearch(
        @Nullable CaseState state,
        @Nullable Routine routine,
        @Nullable Stage stage,
        @Nullable UUID pupilId,
        int offset,
        int limit) {

    /** The newest cases in a state, one page of them. */
    public static CaseSearch inState(CaseState state) {
        return new CaseSearch(state, null, null, null, 0, 50);
    }
}
