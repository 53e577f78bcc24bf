package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.List;

/** A criterion as it is kept: its rule is the place in the list of rules that fired. */
record KeptCriterion(
        String sentence,
        double observed,
        double threshold,
        String unit,
        LocalDate first,
        LocalDate last,
        boolean held,
        int rule,
        String source,
        int step,
        boolean assumed) {

    static KeptCriterion of(Criterion criterion, List<String> fired) {
        return new KeptCriterion(
                criterion.sentence(),
                criterion.observed(),
                criterion.threshold(),
                criterion.unit(),
                criterion.first(),
                criterion.last(),
                criterion.held(),
                fired.indexOf(criterion.rule()),
                criterion.source(),
                criterion.step(),
                criterion.assumed());
    }

    Criterion criterion(List<String> fired) {
        return new Criterion(
                sentence, observed, threshold, unit, first, last, held, fired.get(rule), source, step, assumed);
    }
}
