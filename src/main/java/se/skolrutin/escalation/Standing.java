package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;
import se.skolrutin.escalation.Ladders.LadderKey;

/**
 * Where a running matter was put by the last decision it asked for, or by whoever moved it to another ladder since.
 *
 * @param ladder the one it follows, whatever the school has adopted since, until a person moves the matter
 * @param since the day it was put at that step
 */
record Standing(UUID caseId, LadderKey ladder, Stage stage, int step, LocalDate since) {

    /** Where it is when it follows another ladder instead: at the same stage, as far on in it and for as long. */
    Standing movedTo(LadderInForce other, LadderInForce own) {
        return new Standing(caseId, other.key(), stage, other.ladder().stepLike(own.ladder(), stage, step), since);
    }
}
