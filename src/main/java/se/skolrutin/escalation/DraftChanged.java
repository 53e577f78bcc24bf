package se.skolrutin.escalation;

/** Somebody else has changed, adopted or thrown away the draft meanwhile. */
public class DraftChanged extends RuntimeException {

    DraftChanged() {
        super("Expected the draft as it was shown, but it has been changed since");
    }
}
