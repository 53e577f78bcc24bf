package se.skolrutin.escalation;

/** A ladder a school may choose, in one version. */
public record LadderChoice(String id, int version, String name) {

    static LadderChoice of(LadderInForce ladder) {
        return new LadderChoice(
                ladder.ladder().id(), ladder.version(), ladder.ladder().name());
    }
}
