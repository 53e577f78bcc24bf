package se.skolrutin.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil's matter stands when the rules are asked.
 *
 * @param today the day that counts as today
 * @param gymnasium true where chapter 15 of skollagen applies instead of chapter 7
 * @param asked true where a running matter asks, and so may be closed
 * @param current the stage the matter is at, empty without one
 * @param currentStep the ladder's step at that stage, 0 without a matter
 * @param schoolDaysAtStep school days since that step was entered
 * @param measuresTaken true where nothing of that step is left to do but to follow it up
 * @param opened the higher stage a person opened, empty where nobody did
 * @param openedStep the ladder's step at that stage
 * @param investigationStep the ladder's step at the stage where the law's investigation is made
 * @param dealtWith true where no absence is newer than the last closed matter
 */
public record Situation(
        LocalDate today,
        boolean gymnasium,
        boolean asked,
        @Nullable Stage current,
        int currentStep,
        int schoolDaysAtStep,
        boolean measuresTaken,
        @Nullable Stage opened,
        int openedStep,
        int investigationStep,
        boolean dealtWith) {}
