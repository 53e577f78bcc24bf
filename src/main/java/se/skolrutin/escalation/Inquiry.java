package se.skolrutin.escalation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.calendar.SchoolCalendar;

/**
 * Everything one decision rests on: put again, it gives the same decision.
 *
 * @param retracted the case last taken back for the pupil: the same absence after that is decided anew
 */
record Inquiry(
        UUID pupilId,
        @Nullable UUID caseId,
        Situation situation,
        List<WindowFacts> facts,
        LadderInForce ladder,
        SchoolCalendar calendar,
        @Nullable String reason,
        @Nullable UUID retracted) {

    /** The same, asked about the pupil's open matter. */
    Inquiry ofCase(UUID matter) {
        return new Inquiry(pupilId, matter, situation, facts, ladder, calendar, reason, retracted);
    }
}
