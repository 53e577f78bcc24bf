package se.skolrutin.escalation;

/** A ladder a school may choose, in one version. */
public record LadderChoice(String id, int version, String name) {

    /** The one a school has adopted. */
    public static LadderChoice of(LadderVersion ladder) {
        return new LadderChoice(
                ladder.ladder().id(), ladder.number(), ladder.ladder().name());
    }

    /** True where it is called that, in that version. */
    public boolean is(String otherId, int otherVersion) {
        return id.equals(otherId) && version == otherVersion;
    }

    static LadderChoice of(LadderInForce ladder) {
        return new LadderChoice(
                ladder.ladder().id(), ladder.version(), ladder.ladder().name());
    }
}
