package se.skolrutin.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/** A case as a line in a list. */
public record CaseRow(
        UUID id,
        UUID pupilId,
        String pupilName,
        String className,
        Routine routine,
        CaseState state,
        @Nullable Stage stage,
        @Nullable LocalDate stageEnteredOn,
        @Nullable LocalDate concernsOn,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable LocalDate followUpOn) {}
