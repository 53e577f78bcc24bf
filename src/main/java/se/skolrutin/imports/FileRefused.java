package se.skolrutin.imports;

/** A file cannot be taken at all; the message says in Swedish why. */
public class FileRefused extends RuntimeException {

    public FileRefused(String reason) {
        super(reason);
    }
}
