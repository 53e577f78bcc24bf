package se.skolrutin.access;

/** A substitution cannot be as it was said. */
public class SubstitutionRefused extends RuntimeException {

    private final Cause cause;

    /** What is wrong with it. */
    public enum Cause {
        /** The days lie in the past, the wrong way round or too far apart. */
        DAYS,
        /** The substitute does not work at the school, only oversees it, or is the one who is away. */
        SUBSTITUTE,
        /** Nobody makes oneself the substitute but those who lead the school. */
        ONESELF,
        /** The person is away already on some of the days. */
        TWICE
    }

    SubstitutionRefused(Cause cause) {
        super("Expected a substitution that can be, but it cannot because of " + cause);
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }
}
