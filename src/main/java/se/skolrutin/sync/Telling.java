package se.skolrutin.sync;

import static se.skolrutin.ss12000.Resource.AGGREGATED_ATTENDANCE;
import static se.skolrutin.ss12000.Resource.ATTENDANCES;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a run tells of attendance, and by which of the two sources.
 *
 * @param source the name under which the intake knows it
 * @param other the source that may have told of the same days before
 * @param wholeFrom from this day on the run tells all there is of a day; of days before it, only what was changed
 */
record Telling(UUID run, String resource, List<String> headings, String source, String other, LocalDate wholeFrom) {

    static Telling byLessons(UUID run, List<String> headings, LocalDate wholeFrom) {
        return new Telling(run, ATTENDANCES.path(), headings, LessonCells.OF_LESSONS, LessonCells.OF_SUMS, wholeFrom);
    }

    static Telling bySums(UUID run, LocalDate wholeFrom) {
        return new Telling(
                run,
                AGGREGATED_ATTENDANCE.path(),
                LessonCells.HEADINGS,
                LessonCells.OF_SUMS,
                LessonCells.OF_LESSONS,
                wholeFrom);
    }
}
