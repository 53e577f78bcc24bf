package se.skolrutin.routines;

/** There is no such routine or version; answered with 404. */
public class NoSuchRoutine extends RuntimeException {

    NoSuchRoutine(Object id) {
        super("Expected a routine or version %s, but there is none".formatted(id));
    }
}
