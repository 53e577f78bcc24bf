package se.skolrutin.orchestration;

/** What was asked for by its key or path is not there. */
class NotThere extends RuntimeException {

    NotThere(String message, Object... values) {
        super(message.formatted(values));
    }
}
