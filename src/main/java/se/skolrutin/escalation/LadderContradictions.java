package se.skolrutin.escalation;

import java.util.ArrayList;
import java.util.List;

/** Finds steps that stand in each other's way: one that is always passed over, lies under an earlier one or closes what it opens. */
final class LadderContradictions {

    private final Ladder ladder;
    private final List<LadderFlaw> flaws = new ArrayList<>();

    private LadderContradictions(Ladder ladder) {
        this.ladder = ladder;
    }

    static List<LadderFlaw> of(Ladder ladder) {
        var found = new LadderContradictions(ladder);
        ladder.steps().forEach(found::step);
        return found.flaws;
    }

    private void step(Step step) {
        if (step.no() > 1) {
            mustNotLieUnder(ladder.step(step.no() - 1), step);
        }
        LadderCheck.forEach(step.triggers(), LadderCheck.place(step) + ".triggersAny", (trigger, at) -> {
            mustNotBePassedOver(step, trigger, at);
            mustNotClose(trigger, at);
        });
    }

    private void mustNotLieUnder(Step before, Step step) {
        if (before.stage().above(step.stage())) {
            flaws.add(new LadderFlaw(
                    LadderCheck.place(step) + ".stage",
                    "steget motsäger steg " + before.no() + ", som redan ligger hos "
                            + before.stage().label()));
        }
    }

    /** The highest step that is met is the one proposed, so a later step must ask for more. */
    private void mustNotBePassedOver(Step step, Trigger trigger, String at) {
        ladder.steps().stream()
                .filter(later -> later.no() > step.no() && later.afterStep() <= step.afterStep())
                .filter(later -> later.triggers().stream().anyMatch(lax -> passes(lax, trigger)))
                .findFirst()
                .ifPresent(later -> flaws.add(new LadderFlaw(
                        at + ".value",
                        "villkoret leder aldrig hit, eftersom steg " + later.no() + " har samma eller lägre gräns")));
    }

    private static boolean passes(Trigger lax, Trigger strict) {
        return lax.afterWeeks() <= strict.afterWeeks() && Threshold.implies(strict, lax);
    }

    private void mustNotClose(Trigger trigger, String at) {
        if (ladder.exits().stream().anyMatch(exit -> Threshold.meets(trigger, exit))) {
            flaws.add(new LadderFlaw(
                    at + ".value", "samma frånvaro leder både till steget och till att ärendet avslutas"));
        }
    }
}
