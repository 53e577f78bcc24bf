package se.skolrutin.imports;

/** One row cannot be taken; the message says in Swedish what was expected of the field. */
public class RowRefused extends RuntimeException {

    private final String field;

    public RowRefused(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** The usual sentence: what was expected and what stands there. */
    static RowRefused expected(String field, String expected, String found) {
        return new RowRefused(field, "Väntade %s, men det står ”%s”.".formatted(expected, shortened(found)));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
