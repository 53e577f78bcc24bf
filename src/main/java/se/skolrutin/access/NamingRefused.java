package se.skolrutin.access;

/** Somebody cannot be let in as it was said. */
public class NamingRefused extends RuntimeException {

    private final Cause cause;

    /** What is wrong with it. */
    public enum Cause {
        /** The person does not work at the pupil's school, or only oversees it. */
        PERSON,
        /** The reason is missing, too short or too long. */
        REASON,
        /** The last day has passed or is more than a year ahead. */
        DAY,
        /** The person has been let in already. */
        TWICE
    }

    NamingRefused(Cause cause) {
        super("Expected somebody who can be let in, but it cannot be because of " + cause);
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }
}
