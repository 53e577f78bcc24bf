package se.skolrutin.escalation;

import java.util.stream.IntStream;
import se.skolrutin.escalation.Window.Kind;

/** Refuses a ladder that reads well but cannot be climbed. */
final class LadderCheck {

    private LadderCheck() {}

    static void check(Ladder ladder) {
        IntStream.range(0, ladder.steps().size()).forEach(i -> order(ladder, i));
        demand(
                ladder.step(1).stage() == Stage.MENTOR,
                ladder,
                "step 1 to have the stage mentor, so that every stage has a step");
        LadderReader.TASKS.forEach(task ->
                demand(ladder.due().containsKey(task), ladder, "due to say how many school days " + task + " takes"));
        ladder.triggers().forEach(trigger -> trigger(ladder, trigger));
        watch(ladder);
    }

    private static void order(Ladder ladder, int index) {
        var step = ladder.steps().get(index);
        var place = "step " + step.no();
        demand(step.no() == index + 1, ladder, "steps numbered 1, 2, 3 in order, but found " + place);
        demand(step.stage() != Stage.CLOSE, ladder, place + " to have a stage of the routine, not avsluta");
        demand(step.afterStep() < step.no(), ladder, place + " to come after a lower step than itself");
        demand(
                index == 0 || !ladder.step(index).stage().above(step.stage()),
                ladder,
                place + " not to have a lower stage than the step before it");
        step.triggers().forEach(trigger -> needsAStep(ladder, step, trigger));
    }

    private static void needsAStep(Ladder ladder, Step step, Trigger trigger) {
        var sinceStep = trigger.window().kind() == Kind.SINCE_STEP || trigger.afterWeeks() > 0;
        demand(
                !sinceStep || step.afterStep() > 0,
                ladder,
                "step " + step.no() + " to name afterStep, since it counts from a step");
    }

    private static void trigger(Ladder ladder, Trigger trigger) {
        var place = "a condition of step " + trigger.step();
        demand(
                trigger.window().kind() != Kind.ROLLING_WEEKS
                        || trigger.window().weeks() > 0,
                ladder,
                place + " to have a window of at least one week");
        demand(
                trigger.unit() != Unit.PATTERN || !trigger.patterns().isEmpty(),
                ladder,
                place + " to say which patterns it means");
        demand(
                trigger.purpose() == Trigger.Purpose.EXIT || trigger.operator() != Operator.AT_MOST,
                ladder,
                place + " not to be met by less absence");
        demand(
                trigger.purpose() != Trigger.Purpose.EXIT || trigger.operator() == Operator.AT_MOST,
                ladder,
                "an exit to be met by at most so much absence");
        demand(
                !countsWholeDays(trigger.unit()) || trigger.measure() == Measure.TOTAL,
                ladder,
                place + " to count days in a row of all absence (TOTAL)");
    }

    private static boolean countsWholeDays(Unit unit) {
        return unit == Unit.CONSECUTIVE_DAYS || unit == Unit.WEEKS_CONTINUOUS || unit == Unit.PATTERN;
    }

    private static void watch(Ladder ladder) {
        var policy = ladder.watch();
        demand(
                policy.remindAfter() >= 1
                        && policy.remindAfter() <= policy.raiseToDeputy()
                        && policy.raiseToDeputy() < policy.raiseToPrincipal(),
                ladder,
                "watch to remind before it raises, and to raise to the deputy before the principal");
    }

    private static void demand(boolean met, Ladder ladder, String expected) {
        if (!met) {
            throw new IllegalArgumentException("Expected ladder " + ladder.id() + ": " + expected);
        }
    }
}
