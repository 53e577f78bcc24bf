package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;

/** A pupil's open matter as the rules need to know it. */
public record OpenMatter(UUID caseId, Stage stage, LocalDate stageEnteredOn, boolean openedByData) {}
