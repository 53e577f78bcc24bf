package se.skolrutin.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import se.skolrutin.tasks.OpenTask;

/** Tasks that belong together in time; the key names the heading. */
record TaskGroup(When when, List<OpenTask> tasks) {

    /** When something must be done, seen from today. */
    enum When {
        LATE,
        TODAY,
        WEEK,
        LATER,
        UNDATED;

        public String key() {
            return "tasks.group." + name().toLowerCase();
        }

        static When of(OpenTask task, LocalDate today) {
            LocalDate date = task.due().date();
            if (date == null) {
                return UNDATED;
            }
            if (task.overdue()) {
                return LATE;
            }
            if (!date.isAfter(today)) {
                return TODAY;
            }
            return date.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? LATER : WEEK;
        }
    }

    /** The tasks by when they must be done, each group in the order given; no empty groups. */
    static List<TaskGroup> of(List<OpenTask> tasks, LocalDate today) {
        return Arrays.stream(When.values())
                .map(when -> new TaskGroup(when, in(when, tasks, today)))
                .filter(group -> !group.tasks().isEmpty())
                .toList();
    }

    private static List<OpenTask> in(When when, List<OpenTask> tasks, LocalDate today) {
        return tasks.stream().filter(task -> When.of(task, today) == when).toList();
    }
}
