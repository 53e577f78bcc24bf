package se.skolrutin.escalation;

import se.skolrutin.escalation.Window.Kind;

/**
 * A condition's threshold on a scale where it can be held against another's: two weeks on end are ten days in a row.
 *
 * @param counted the unit of the scale
 * @param byLesson true where an occasion is a lesson that the pupil came late to, not a day
 */
record Threshold(Unit counted, boolean byLesson, double value) {

    static Threshold of(Trigger trigger) {
        return switch (trigger.unit()) {
            case OCCASIONS, FIRST -> new Threshold(Unit.OCCASIONS, countsLessons(trigger), trigger.value());
            case DAYS -> new Threshold(Unit.OCCASIONS, false, trigger.value());
            case WEEKS_CONTINUOUS ->
                new Threshold(Unit.CONSECUTIVE_DAYS, false, trigger.value() * Unit.SCHOOL_DAYS_A_WEEK);
            default -> new Threshold(trigger.unit(), false, trigger.value());
        };
    }

    /** True where its occasions are lessons. */
    private static boolean countsLessons(Trigger trigger) {
        return trigger.measure() == Measure.LATE;
    }

    private boolean comparesWith(Threshold other) {
        return counted == other.counted && byLesson == other.byLesson;
    }

    /** The most a condition can ever see, in its own unit. */
    static double most(Trigger trigger) {
        var weeks =
                trigger.window().kind() == Kind.ROLLING_WEEKS ? trigger.window().weeks() : Double.POSITIVE_INFINITY;
        return switch (trigger.unit()) {
            case PERCENT -> 100;
            case HOURS -> Double.POSITIVE_INFINITY;
            case OCCASIONS, FIRST ->
                countsLessons(trigger) ? Double.POSITIVE_INFINITY : weeks * Unit.SCHOOL_DAYS_A_WEEK;
            case DAYS, CONSECUTIVE_DAYS -> weeks * Unit.SCHOOL_DAYS_A_WEEK;
            case WEEKS_CONTINUOUS, WEEKS_WITH_ABSENCE, PATTERN -> weeks;
        };
    }

    /** True where whatever meets the one condition also meets the other. */
    static boolean implies(Trigger strict, Trigger lax) {
        return of(strict).comparesWith(of(lax))
                && countsAllOf(strict, lax)
                && spans(lax, strict)
                && lax.patterns().containsAll(strict.patterns())
                && asksNoMoreOccasions(lax, strict)
                && asksNoMoreData(lax, strict)
                && isLaxer(lax, strict);
    }

    /** True where whatever the one condition counts is counted by the other as well. */
    private static boolean countsAllOf(Trigger one, Trigger other) {
        return other.measure().includes(one.measure()) && (!other.excludesKnown() || !mayCountKnown(one));
    }

    /** Coming late can be known in advance; what was not valid cannot. */
    private static boolean mayCountKnown(Trigger trigger) {
        return trigger.countsKnown() || trigger.measure() == Measure.LATE;
    }

    private static boolean asksNoMoreOccasions(Trigger lax, Trigger strict) {
        return lax.minOccasions() == 0
                || lax.minOccasions() <= strict.minOccasions() && countsLessons(lax) == countsLessons(strict);
    }

    private static boolean asksNoMoreData(Trigger lax, Trigger strict) {
        var same = lax.minReportedShare() == strict.minReportedShare()
                && lax.minOfferedMinutes() == strict.minOfferedMinutes()
                && lax.window().equals(strict.window());
        var nothing = lax.minReportedShare() == 0
                && lax.minOfferedMinutes() == 0
                && (!lax.unit().needsLessons() || strict.minOfferedMinutes() == 0);
        return same || nothing;
    }

    private static boolean spans(Trigger wide, Trigger narrow) {
        return wide.window().equals(narrow.window())
                || wide.unit() != Unit.PERCENT
                        && wide.window().kind() == Kind.ROLLING_WEEKS
                        && narrow.window().kind() == Kind.ROLLING_WEEKS
                        && wide.window().weeks() >= narrow.window().weeks();
    }

    private static boolean isLaxer(Trigger lax, Trigger strict) {
        var asked = of(lax).value();
        var met = of(strict).value();
        return asked < met
                || asked == met && (lax.operator() == Operator.AT_LEAST || strict.operator() == Operator.MORE_THAN);
    }

    /** True where one and the same absence can both lead to a step and close the matter. */
    static boolean meets(Trigger trigger, Trigger exit) {
        return of(trigger).comparesWith(of(exit))
                && exit.measure().includes(trigger.measure())
                && trigger.window().equals(exit.window())
                && (trigger.operator().holds(of(exit).value(), of(trigger).value())
                        || exit.excludesKnown() && trigger.countsKnown());
    }
}
