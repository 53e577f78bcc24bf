package se.skolrutin.escalation;

/**
 * What remains of a window's absence without what was known in advance, counted as {@link WindowFacts} does. A day counts
 * when something else was missed on it, too; a day on which nothing else was missed and nothing attended neither counts
 * in a run of full days nor breaks it.
 *
 * @param valid minutes
 */
public record Remaining(
        int valid,
        int absentDays,
        int validDays,
        int fullDays,
        int longestRun,
        int weeks,
        int validWeeks,
        int sameWeekday,
        int sameSubject) {

    static Remaining of(WindowFacts counted) {
        return new Remaining(
                counted.valid(),
                counted.absentDays(),
                counted.validDays(),
                counted.fullDays(),
                counted.longestRun(),
                counted.weeks(),
                counted.validWeeks(),
                counted.sameWeekday(),
                counted.sameSubject());
    }
}
