package se.skolrutin.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.SchoolForm;

/**
 * A school's ladder as data: its steps, what leads to them, who owns them and how long things take.
 *
 * @param exits all must hold for a matter to close after a trial
 * @param due school days by kind of task, where a step says nothing of its own
 * @param followUpSchoolDays from closing to looking again
 */
public record Ladder(
        String id,
        String name,
        String source,
        Set<SchoolForm> schoolForms,
        Quality quality,
        List<Trigger> exits,
        Map<String, Integer> due,
        WatchPolicy watch,
        int followUpSchoolDays,
        List<Step> steps) {

    /** The first step at that stage, or the highest below it, 0 where there is none. */
    int stepFor(Stage stage) {
        return steps.stream()
                .filter(step -> step.stage() == stage)
                .mapToInt(Step::no)
                .min()
                .orElseGet(() -> highestBelow(stage));
    }

    /**
     * The step that lies as far on within the stage as that step of another ladder; the stage's last where it has fewer,
     * its first where the other has none there.
     */
    int stepLike(Ladder other, Stage stage, int no) {
        var here = stepsAt(stage);
        var place = Math.max(other.stepsAt(stage).indexOf(no), 0);
        return here.isEmpty() ? stepFor(stage) : here.get(Math.min(place, here.size() - 1));
    }

    private List<Integer> stepsAt(Stage stage) {
        return steps.stream()
                .filter(step -> step.stage() == stage)
                .map(Step::no)
                .sorted()
                .toList();
    }

    /** What the step is called at that stage; empty where the ladder's step belongs to another, or there is none. */
    @Nullable
    String titleAt(Stage stage, int no) {
        return steps.stream()
                .filter(step -> step.no() == no && step.stage() == stage)
                .map(Step::title)
                .findFirst()
                .orElse(null);
    }

    private int highestBelow(Stage stage) {
        return steps.stream()
                .filter(step -> stage.above(step.stage()))
                .mapToInt(Step::no)
                .max()
                .orElse(0);
    }

    Stream<Trigger> triggers() {
        return Stream.concat(steps.stream().flatMap(step -> step.triggers().stream()), exits.stream());
    }

    Step step(int no) {
        return steps.get(no - 1);
    }
}
