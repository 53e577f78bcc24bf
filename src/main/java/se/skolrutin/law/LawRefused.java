package se.skolrutin.law;

/** A file in {@code rules/lag} that cannot be used; the message names the file, the entry and the field. */
public class LawRefused extends RuntimeException {

    LawRefused(String file, String entry, String field, String problem) {
        super("Expected rules/lag/" + file + " to be right, but in " + entry + " the field " + field + " " + problem);
    }
}
