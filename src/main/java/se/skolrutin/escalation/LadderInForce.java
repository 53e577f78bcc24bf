package se.skolrutin.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.skolrutin.escalation.Ladders.LadderKey;

/**
 * A ladder in the version a school uses.
 *
 * @param facts everything of it and of the law that rules look at, the same for every pupil
 * @param windows every window any of its conditions looks at, today's among them
 */
record LadderInForce(Ladder ladder, int version, Statute statute, List<Object> facts, List<Window> windows) {

    static LadderInForce of(Ladder ladder, int version, Statute statute) {
        return new LadderInForce(ladder, version, statute, facts(ladder, statute), windows(ladder, statute));
    }

    /** As rules read it that are older than {@link Deadlines}: every deadline is a fact of its own. */
    LadderInForce withLooseDeadlines() {
        var deadlines = Deadlines.of(ladder, statute);
        var loose = new ArrayList<Object>(facts);
        loose.addAll(deadlines.days());
        loose.addAll(deadlines.latest());
        return new LadderInForce(ladder, version, statute, List.copyOf(loose), windows);
    }

    LadderKey key() {
        return new LadderKey(ladder.id(), version);
    }

    private static List<Object> facts(Ladder ladder, Statute statute) {
        var facts = new ArrayList<Object>(ladder.steps());
        ladder.steps().stream().map(Step::review).filter(Objects::nonNull).forEach(facts::add);
        ladder.triggers().forEach(facts::add);
        facts.addAll(statute.investigation());
        facts.add(statute);
        facts.add(ladder.quality());
        facts.add(Deadlines.of(ladder, statute));
        return List.copyOf(facts);
    }

    private static List<Window> windows(Ladder ladder, Statute statute) {
        var windows = new ArrayList<>(List.of(Window.TODAY, ladder.quality().window()));
        ladder.triggers().map(Trigger::window).forEach(windows::add);
        statute.investigation().stream().map(Trigger::window).forEach(windows::add);
        return windows.stream().distinct().toList();
    }
}
