package se.skolrutin.tasks;

/** A task cannot be handed over, or not this way; the message is Swedish and for the page. */
public class HandOverRefused extends RuntimeException {

    HandOverRefused(String message) {
        super(message);
    }
}
