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
 * @param exclude what it leaves out of the absence it counts
 * @param minReportedShare of the offered minutes in its own window, 0 to 1; 0 where the ladder's demand is enough
 * @param minOfferedMinutes in its own window; 0 where the ladder's demand is enough
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
        Set<Exclusion> exclude,
        double minReportedShare,
        int minOfferedMinutes,
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
        var counted = counted(facts);
        return unit == Unit.PATTERN ? weeksOfPattern(counted) : unit.observe(measure, counted);
    }

    /** How many occasions it sees in those facts. */
    int occasions(WindowFacts facts) {
        return measure.occasions(counted(facts));
    }

    private WindowFacts counted(WindowFacts facts) {
        return excludesKnown() ? facts.withoutKnown() : facts;
    }

    /** True where absence that was known in advance is left out. */
    boolean excludesKnown() {
        return exclude.containsAll(Exclusion.KNOWN);
    }

    /** True where absence that was known in advance is counted like other absence. */
    boolean countsKnown() {
        return measure.countsKnown() && !excludesKnown();
    }

    private int weeksOfPattern(WindowFacts facts) {
        return patterns.stream().mapToInt(pattern -> pattern.weeks(facts)).max().orElse(0);
    }

    /** True where the observed value meets the condition and there is data enough to say so. */
    public boolean heldBy(WindowFacts facts, int minOffered) {
        return hasLessons(facts, minOffered)
                && isReported(facts)
                && operator.holds(observe(facts), value)
                && occasions(facts) >= minOccasions;
    }

    /** True where lessons enough have been held; a share needs as many as the ladder says, where it says no number itself. */
    boolean hasLessons(WindowFacts facts, int minOffered) {
        return facts.offered() >= (minOfferedMinutes == 0 && unit.needsLessons() ? minOffered : minOfferedMinutes);
    }

    /** True where as much of the lessons is reported as it asks for. */
    boolean isReported(WindowFacts facts) {
        return facts.reportedShare() >= minReportedShare;
    }
}
