package se.skolrutin.orchestration;

/** A search that asks for something that is not there, or in a form that is not understood. */
class InvalidQuery extends RuntimeException {

    InvalidQuery(String message, Object... values) {
        super(message.formatted(values));
    }
}
