package se.skolrutin.attachments;

/** A file is not taken; nothing was kept of it. */
public class AttachmentRefused extends RuntimeException {

    /** Why not. */
    public enum Cause {
        EMPTY,
        TOO_BIG,
        KIND,
        TASK
    }

    private final Cause cause;

    AttachmentRefused(Cause cause) {
        super("Expected a file that is taken, but it is not: " + cause);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }
}
