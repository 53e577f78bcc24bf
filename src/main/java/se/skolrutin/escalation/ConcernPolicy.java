package se.skolrutin.escalation;

import java.util.ArrayList;
import java.util.List;
import se.skolrutin.signals.SignalKind;

/**
 * The school's routine for concern: limits, stages and times, as {@code rules/oro.yaml} has them.
 *
 * @param followUpDueSchoolDays how long a follow-up may take
 */
record ConcernPolicy(
        String id,
        int version,
        String name,
        int followUpDueSchoolDays,
        List<ConcernStage> stages,
        List<ConcernLimit> limits) {

    private static final String FILE = "oro.yaml";

    static ConcernPolicy shipped() {
        return of(RuleText.shipped());
    }

    /**
     * The one that is written beside those rules.
     *
     * @throws LadderRefused where it cannot be read
     */
    static ConcernPolicy of(RuleText rules) {
        var yaml = rules.files().get(FILE);
        if (yaml == null) {
            throw new IllegalStateException("Expected the routine for concern in rules/" + FILE + ", but found none");
        }
        return ConcernPolicyReader.policy(yaml);
    }

    /** What the rules need of it. */
    List<Object> facts() {
        var facts = new ArrayList<Object>(stages);
        facts.addAll(limits);
        return facts;
    }

    /** True where today is the day on which the signal has waited too long for an adaptation. */
    boolean comesDue(SignalFact signal) {
        return signal.kind() == SignalKind.GRADE_WARNING
                && !signal.answered()
                && limits.stream()
                        .anyMatch(limit -> limit.about() == ConcernMeasure.UNADAPTED
                                && limit.afterSchoolDays() == signal.schoolDaysAgo());
    }

    /** The longest of all windows, in school days. */
    int longestWindow() {
        return limits.stream().mapToInt(ConcernLimit::schoolDays).max().orElse(0);
    }
}
