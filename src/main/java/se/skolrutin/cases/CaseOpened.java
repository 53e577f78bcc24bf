package se.skolrutin.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case was opened, by a decision of the rules or by a person's judgement with its reason. */
public record CaseOpened(
        UUID caseId,
        UUID pupilId,
        UUID schoolUnitId,
        Routine routine,
        @Nullable LocalDate concernsOn,
        @Nullable UUID decisionId,
        @Nullable String reason,
        @Nullable UUID by,
        Instant at)
        implements CaseEvent {}
