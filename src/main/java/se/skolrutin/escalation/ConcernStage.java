package se.skolrutin.escalation;

import java.util.List;
import java.util.Map;

/**
 * What a stage of a concern consists of.
 *
 * @param owners the roles that follow it up, as candidate groups
 * @param followUpSchoolDays when it is followed up, counted from the day the stage began
 * @param due school days by kind of task
 */
public record ConcernStage(Stage stage, List<String> owners, int followUpSchoolDays, Map<String, Integer> due) {}
