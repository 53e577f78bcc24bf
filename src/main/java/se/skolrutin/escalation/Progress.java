package se.skolrutin.escalation;

/** Hears how far something long has come. */
public interface Progress {

    void tell(int done, int total);
}
