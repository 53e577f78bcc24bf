package se.skolrutin.cases;

import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/** A change that the case's state or the person's role does not allow; the pages say why in the reader's language. */
public class CaseRefused extends RuntimeException {

    private final Cause cause;
    private final String key;
    private final @Nullable Stage stage;

    /** Why it was refused. */
    public enum Cause {
        /** The state does not allow it (any more). */
        STATE,
        /** The person may not do this. */
        ROLE,
        /** Something required is missing. */
        MISSING
    }

    CaseRefused(Cause cause, String key) {
        this(cause, key, null);
    }

    CaseRefused(Cause cause, String key, @Nullable Stage stage) {
        super("Expected the change to be allowed: " + key);
        this.cause = cause;
        this.key = "cases.refused." + key;
        this.stage = stage;
    }

    public Cause cause() {
        return cause;
    }

    /** The key of the sentence that says why. */
    public String key() {
        return key;
    }

    /** The stage that the sentence names; empty where it names none. */
    public @Nullable Stage stage() {
        return stage;
    }
}
