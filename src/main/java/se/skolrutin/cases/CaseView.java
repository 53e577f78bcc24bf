package se.skolrutin.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/**
 * A case as its page shows it to somebody who may see the pupil.
 *
 * @param protectedIdentity whether the pupil's identity is protected in any way
 * @param openedBy the member of staff whose judgement opened it, empty where a decision did
 * @param askedStage the step a person opened and that has not been entered yet
 */
public record CaseView(
        UUID id,
        UUID pupilId,
        String pupilName,
        String className,
        boolean protectedIdentity,
        UUID schoolUnitId,
        Routine routine,
        CaseState state,
        @Nullable Stage stage,
        @Nullable LocalDate stageEnteredOn,
        @Nullable LocalDate concernsOn,
        Instant openedAt,
        @Nullable UUID openedBy,
        @Nullable String openedByName,
        @Nullable String openedReason,
        @Nullable UUID decisionId,
        @Nullable Long processInstanceKey,
        @Nullable Stage askedStage,
        @Nullable String askedReason,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable LocalDate followUpOn,
        @Nullable String withdrawnReason) {}
