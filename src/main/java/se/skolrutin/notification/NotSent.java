package se.skolrutin.notification;

/** A letter surely did not leave. */
class NotSent extends Exception {

    private final boolean worthAnotherTry;

    NotSent(String reason, boolean worthAnotherTry) {
        super(reason);
        this.worthAnotherTry = worthAnotherTry;
    }

    boolean worthAnotherTry() {
        return worthAnotherTry;
    }
}
