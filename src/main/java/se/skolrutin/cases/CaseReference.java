package se.skolrutin.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/**
 * What other rooms need to know of a case to work for it; no check of who asks.
 *
 * @param stage empty for routines without a ladder
 * @param askedStage the step a person opened and that has not been entered yet
 * @param concernsOn the day, for routines about a single day
 */
public record CaseReference(
        UUID id,
        UUID pupilId,
        UUID schoolUnitId,
        Routine routine,
        boolean open,
        @Nullable Stage stage,
        @Nullable LocalDate stageEnteredOn,
        @Nullable Stage askedStage,
        @Nullable String askedReason,
        @Nullable LocalDate concernsOn,
        LocalDate openedOn) {}
