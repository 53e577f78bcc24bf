package se.skolrutin.signals;

/** Something that may not be done with a signal, or not this way; the message is Swedish and for the page. */
public class SignalRefused extends RuntimeException {

    private final Cause cause;

    /** Why it was refused. */
    public enum Cause {
        /** The person may not do this. */
        ROLE,
        /** Something required is missing or cannot be right. */
        MISSING
    }

    SignalRefused(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }
}
