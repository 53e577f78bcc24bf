package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case, published in the transaction that keeps it. */
public sealed interface CaseEvent
        permits CaseOpened,
                CaseDecided,
                StageEntered,
                StepOpenedEarly,
                LadderChanged,
                ContactLogged,
                DocumentFiled,
                CaseWithdrawn,
                CaseRetracted,
                CaseClosed {

    UUID caseId();

    /** The member of staff who did it, empty where a rule or the process did. */
    @Nullable
    UUID by();

    Instant at();
}
