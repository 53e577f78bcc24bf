package se.skolrutin.escalation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder.
 *
 * @param stage the stage of the routine it belongs to
 * @param owners candidate groups
 * @param afterStep the step a matter must be at before this one is tried, 0 for any
 * @param trialSchoolDays how long its measures are tried, from the day the last of them is due
 * @param investigates true where the step opens an investigation into the absence
 * @param judged what a person judges instead of numbers before the step is opened, empty where only numbers lead to it
 * @param due school days by kind of task, where the step says something of its own
 * @param review empty where the measures are taken anew instead of followed up
 * @param instructions what the step asks of people
 */
public record Step(
        int no,
        String title,
        Stage stage,
        List<String> owners,
        int afterStep,
        int trialSchoolDays,
        boolean investigates,
        List<Trigger> triggers,
        @Nullable String judged,
        Map<String, Integer> due,
        @Nullable Review review,
        Instructions instructions,
        String source) {}
