package se.skolrutin.sync;

/**
 * What became of differences that somebody took.
 *
 * @param refused the roster would not have them; each says why
 * @param outdated the roster had changed since they were found
 * @param held their school is stopped, or they are not for whoever took them, or were decided already
 */
public record Reviewed(int applied, int refused, int outdated, int held) {

    static final Reviewed NOTHING = new Reviewed(0, 0, 0, 0);

    Reviewed plus(Difference.State state) {
        return switch (state) {
            case APPLIED -> new Reviewed(applied + 1, refused, outdated, held);
            case REFUSED -> new Reviewed(applied, refused + 1, outdated, held);
            case OUTDATED -> new Reviewed(applied, refused, outdated + 1, held);
            case OPEN, DECLINED -> this;
        };
    }

    Reviewed ofAsked(int asked) {
        return new Reviewed(applied, refused, outdated, Math.max(0, asked - applied - refused - outdated));
    }
}
