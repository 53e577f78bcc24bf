package se.skolrutin.ss12000;

/** The server does not have the list, or not for this client. */
public class NotOffered extends RuntimeException {

    private final String resource;

    NotOffered(String resource) {
        super("Servern erbjuder inte %s.".formatted(resource), null, false, false);
        this.resource = resource;
    }

    public String resource() {
        return resource;
    }
}
