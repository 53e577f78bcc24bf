package se.skolrutin.attachments;

/** A file is not taken; nothing was kept of it. */
public class AttachmentRefused extends RuntimeException {

    /** Why not. */
    public enum Cause {
        EMPTY,
        TOO_BIG,
        KIND,
        TASK,
        /** A photo that may say where it was taken, which could not be taken out of it. */
        PHOTO
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
