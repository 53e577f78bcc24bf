package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running matter of concern asks which stage is next.
 *
 * @param current the stage it is at, empty before the first
 * @param stageEnteredOn when it came there, empty before the first
 * @param measuresTaken true where what that stage asks of people has been done
 * @param followedUp true where it has just been followed up
 * @param worryRemains what the follow-up found
 * @param openedByPerson the stage a person opened, empty where nobody did; counts only above the current one
 * @param reason why that person did
 */
public record ConcernQuestion(
        UUID caseId,
        UUID pupilId,
        @Nullable Stage current,
        @Nullable LocalDate stageEnteredOn,
        boolean measuresTaken,
        boolean followedUp,
        boolean worryRemains,
        @Nullable Stage openedByPerson,
        @Nullable String reason) {}
