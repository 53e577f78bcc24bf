package se.skolrutin.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among their tasks, and how it is laid out; what is empty does not narrow.
 *
 * @param routine the code of the case's routine
 * @param stage the code of the case's stage
 * @param statutory true where only what has a clock in law is asked for
 * @param leastAbsence in percent of the last four weeks
 * @param homeSilentSince a time after which nobody has reached the pupil's home
 * @param words part of a pupil's or a task's name
 * @param limit how many to list; all are counted
 */
public record TaskSearch(
        @Nullable When when,
        @Nullable UUID caseId,
        @Nullable UUID pupilId,
        @Nullable UUID classId,
        @Nullable String routine,
        @Nullable String stage,
        Whose whose,
        boolean statutory,
        @Nullable Integer leastAbsence,
        @Nullable Instant homeSilentSince,
        String words,
        TaskOrder order,
        TaskGrouping grouping,
        int limit) {

    /** All that is for the viewer in one row, the most urgent first. */
    static TaskSearch all() {
        return of(null, null, null);
    }

    static TaskSearch inCase(UUID caseId) {
        return of(caseId, null, null);
    }

    static TaskSearch about(UUID pupilId) {
        return of(null, pupilId, null);
    }

    static TaskSearch inClass(UUID classId) {
        return of(null, null, classId);
    }

    /** All that is put to the viewer. */
    static TaskSearch mine() {
        return of(null, null, null, Whose.MINE);
    }

    private static TaskSearch of(@Nullable UUID caseId, @Nullable UUID pupilId, @Nullable UUID classId) {
        return of(caseId, pupilId, classId, Whose.ALL);
    }

    private static TaskSearch of(@Nullable UUID caseId, @Nullable UUID pupilId, @Nullable UUID classId, Whose whose) {
        return new TaskSearch(
                null,
                caseId,
                pupilId,
                classId,
                null,
                null,
                whose,
                false,
                null,
                null,
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
