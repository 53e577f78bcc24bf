package se.skolrutin.escalation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a ladder or of the law: how much of which absence in which window.
 *
 * @param step the step it leads to, 0 for the law's own and for exits
 * @param purpose what it is a condition of
 * @param patterns only for the unit PATTERN
 * @param minOccasions how many occasions it takes besides, 0 where none are asked for
 * @param afterWeeks weeks of five school days the current step must have lasted
 * @param judgement true where the source leaves it to a person and the numbers are our proposal
 * @param assumed true where the numbers are our reading
 */
public record Trigger(
        int step,
        Purpose purpose,
        Measure measure,
        Unit unit,
        Operator operator,
        double value,
        int minOccasions,
        Window window,
        Set<Pattern> patterns,
        int afterWeeks,
        boolean judgement,
        boolean assumed,
        @Nullable String note,
        String source) {

    /** What a condition decides. */
    public enum Purpose {
        STEP,
        EXIT,
        INVESTIGATION
    }

    /** The window's name, by which facts are found. */
    public String windowName() {
        return window.name();
    }

    /** School days the current step must have lasted. */
    public int afterSchoolDays() {
        return afterWeeks * Unit.SCHOOL_DAYS_A_WEEK;
    }

    /** What it sees in those facts, in its own unit. */
    public double observe(WindowFacts facts) {
        return unit == Unit.PATTERN ? weeksOfPattern(facts) : unit.observe(measure, facts);
    }

    private int weeksOfPattern(WindowFacts facts) {
        return patterns.stream().mapToInt(pattern -> pattern.weeks(facts)).max().orElse(0);
    }

    /** True where the observed value meets the condition and there are lessons enough to say so. */
    public boolean heldBy(WindowFacts facts, int minOffered) {
        return judgeable(facts, minOffered)
                && operator.holds(observe(facts), value)
                && measure.occasions(facts) >= minOccasions;
    }

    boolean judgeable(WindowFacts facts, int minOffered) {
        return !unit.needsLessons() || facts.offered() >= minOffered;
    }
}
