package se.skolrutin.escalation;

import se.skolrutin.escalation.Window.Kind;

/**
 * A condition's threshold on a scale where it can be held against another's: two weeks on end are ten days in a row.
 *
 * @param counted the unit of the scale
 */
record Threshold(Unit counted, double value) {

    static Threshold of(Trigger trigger) {
        return switch (trigger.unit()) {
            case FIRST, DAYS -> new Threshold(Unit.OCCASIONS, trigger.value());
            case WEEKS_CONTINUOUS -> new Threshold(Unit.CONSECUTIVE_DAYS, trigger.value() * Unit.SCHOOL_DAYS_A_WEEK);
            default -> new Threshold(trigger.unit(), trigger.value());
        };
    }

    /** The most a condition can ever see, in its own unit. */
    static double most(Trigger trigger) {
        var weeks =
                trigger.window().kind() == Kind.ROLLING_WEEKS ? trigger.window().weeks() : Double.POSITIVE_INFINITY;
        return switch (trigger.unit()) {
            case PERCENT -> 100;
            case HOURS -> Double.POSITIVE_INFINITY;
            case OCCASIONS, FIRST, DAYS, CONSECUTIVE_DAYS -> weeks * Unit.SCHOOL_DAYS_A_WEEK;
            case WEEKS_CONTINUOUS, WEEKS_WITH_ABSENCE, PATTERN -> weeks;
        };
    }

    /** True where whatever meets the one condition also meets the other. */
    static boolean implies(Trigger strict, Trigger lax) {
        return of(strict).counted() == of(lax).counted()
                && lax.measure().includes(strict.measure())
                && spans(lax, strict)
                && lax.patterns().containsAll(strict.patterns())
                && lax.minOccasions() <= strict.minOccasions()
                && isLaxer(lax, strict);
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
        return of(trigger).counted() == of(exit).counted()
                && exit.measure().includes(trigger.measure())
                && trigger.window().equals(exit.window())
                && trigger.operator().holds(of(exit).value(), of(trigger).value());
    }
}
