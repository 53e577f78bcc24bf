package se.skolrutin.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among their tasks, and how it is laid out; what is empty does not narrow.
 *
 * @param routine the code of the case's routine
 * @param stage the code of the case's stage
 * @param statutory true where only what has a clock in law is asked for
 * @param words part of a pupil's or a task's name
 * @param limit how many to list; all are counted
 */
public record TaskSearch(
        @Nullable When when,
        @Nullable UUID caseId,
        @Nullable UUID classId,
        @Nullable String routine,
        @Nullable String stage,
        Whose whose,
        boolean statutory,
        String words,
        TaskOrder order,
        TaskGrouping grouping,
        int limit) {

    /** All that is for the viewer in one row, the most urgent first. */
    static TaskSearch all() {
        return in(null);
    }

    static TaskSearch in(@Nullable UUID caseId) {
        return search(caseId, Whose.ALL);
    }

    /** All that is put to the viewer. */
    static TaskSearch mine() {
        return search(null, Whose.MINE);
    }

    private static TaskSearch search(@Nullable UUID caseId, Whose whose) {
        return new TaskSearch(
                null,
                caseId,
                null,
                null,
                null,
                whose,
                false,
                "",
                TaskOrder.URGENCY,
                TaskGrouping.NONE,
                Integer.MAX_VALUE);
    }

    /** What names are compared with, where words are asked for. */
    @Nullable
    String pattern() {
        return words.isBlank() ? null : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
