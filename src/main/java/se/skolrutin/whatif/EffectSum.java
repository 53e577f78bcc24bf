package se.skolrutin.whatif;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Course;
import se.skolrutin.roster.Pupil;
import se.skolrutin.whatif.Effect.Reach;

/** Adds up pupils' courses under one ladder; as large as the school has weeks, classes and mentors, however many pupils. */
final class EffectSum {

    private final List<LocalDate> weeks;
    private final int[][] pupils;
    private final SortedMap<UUID, int[]> tasks = new TreeMap<>();
    private final SortedMap<String, Reach> byClass = new TreeMap<>();
    private final SortedMap<Integer, Reach> byYear = new TreeMap<>();

    /** @param steps how many the ladder has, the longest of several */
    EffectSum(int steps, List<LocalDate> weeks) {
        this.weeks = weeks;
        this.pupils = new int[weeks.size()][steps];
    }

    void add(Pupil pupil, Course course, @Nullable UUID mentor) {
        var steps = steps(course);
        for (var week = 0; week < steps.length; week++) {
            if (steps[week] > 0) {
                pupils[week][steps[week] - 1]++;
            }
        }
        var reach = new Reach(course.turns().isEmpty() ? 0 : 1, course.isInvestigated() ? 1 : 0);
        byClass.merge(ComparisonSum.className(pupil), reach, Reach::plus);
        byYear.merge(pupil.year(), reach, Reach::plus);
        if (mentor != null) {
            course.turns().forEach(turn -> addTasks(turn, mentor));
        }
    }

    /** The step at the end of each week, 0 without a matter. */
    Integer[] steps(Course course) {
        return weeks.stream()
                .map(monday -> course.stepAfter(monday.plusDays(6)))
                .toArray(Integer[]::new);
    }

    private void addTasks(Course.Turn turn, UUID mentor) {
        turn.due().forEach((task, day) -> {
            var week = weeks.indexOf(Question.monday(day));
            if (week >= 0 && turn.isMentors(task)) {
                tasks.computeIfAbsent(mentor, none -> new int[weeks.size()])[week]++;
            }
        });
    }

    Effect effect() {
        var tasksOfMentors = new TreeMap<UUID, List<Integer>>();
        tasks.forEach((mentor, counts) -> tasksOfMentors.put(mentor, list(counts)));
        return new Effect(Arrays.stream(pupils).map(EffectSum::list).toList(), tasksOfMentors, byClass, byYear);
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
