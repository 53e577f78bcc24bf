package se.skolrutin.escalation;

import java.time.LocalDate;

/**
 * One thing a decision looked at: what was observed against what is asked, and whether it held.
 *
 * @param sentence in Swedish, as a school reads it
 * @param unit of the observed value and the threshold, in Swedish (procent, tillfällen, skoldagar, ...)
 * @param first the window's first day
 * @param last the window's last day
 * @param rule the name of the rule that looked
 * @param source the paragraph or the routine the threshold comes from
 * @param step the ladder's step it would lead to, 0 where it concerns no step
 * @param assumed true where the threshold is our reading, not the source's words
 */
public record Criterion(
        String sentence,
        double observed,
        double threshold,
        String unit,
        LocalDate first,
        LocalDate last,
        boolean held,
        String rule,
        String source,
        int step,
        boolean assumed) {

    private static final String INVESTIGATION = "Upprepad eller längre frånvaro";

    /** True where the law's duty to investigate was looked at. */
    boolean isOfInvestigation() {
        return rule.startsWith(INVESTIGATION);
    }

    Criterion withoutWords() {
        return new Criterion("", observed, threshold, unit, first, last, held, rule, source, step, assumed);
    }
}
