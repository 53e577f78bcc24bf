package se.skolrutin.ss12000;

/** The server did not answer as it should, however often it was asked; the message says in Swedish where and how. */
public class SchoolSystemFailure extends RuntimeException {

    SchoolSystemFailure(String message) {
        super(message, null, false, false);
    }
}
