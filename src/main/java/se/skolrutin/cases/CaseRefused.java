package se.skolrutin.cases;

/** A change that the case's state or the person's role does not allow; the message is Swedish and for the page. */
public class CaseRefused extends RuntimeException {

    private final Cause cause;

    /** Why it was refused. */
    public enum Cause {
        /** The state does not allow it (any more). */
        STATE,
        /** The person may not do this. */
        ROLE,
        /** Something required is missing. */
        MISSING
    }

    CaseRefused(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }
}
