package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running matter asks which step is next.
 *
 * @param current the stage it is at, empty before the first
 * @param stageEnteredOn when it came there, empty before the first
 * @param measuresTaken true where what that stage asks of people has been done
 * @param openedByPerson the stage a person opened, empty where nobody did; counts only above the current one
 * @param reason why that person did
 */
public record StepQuestion(
        UUID caseId,
        UUID pupilId,
        @Nullable Stage current,
        @Nullable LocalDate stageEnteredOn,
        boolean measuresTaken,
        @Nullable Stage openedByPerson,
        @Nullable String reason) {}
