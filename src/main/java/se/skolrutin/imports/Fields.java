package se.skolrutin.imports;

import java.util.ArrayList;
import java.util.List;

/** Splits one line into its fields. */
final class Fields {

    private static final String SEPARATORS = ";\t,|";

    private final String line;
    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;

    private Fields(String line, char separator) {
        this.line = line;
        this.separator = separator;
    }

    /** The fields of the line; a quotation that is not closed runs to its end. */
    static List<String> of(String line, char separator) {
        return new Fields(line, separator).split();
    }

    /** Whether a quotation goes on after the end of the line. */
    static boolean open(String line, char separator) {
        var fields = new Fields(line, separator);
        fields.split();
        return fields.quoted;
    }

    /** The separator that stands most often in the line. */
    static char separatorOf(String line) {
        return (char) SEPARATORS
                .chars()
                .reduce((best, next) -> count(line, (char) next) > count(line, (char) best) ? next : best)
                .orElseThrow();
    }

    private static int count(String line, char separator) {
        return of(line, separator).size();
    }

    private List<String> split() {
        if (line.indexOf('"') < 0) {
            return splitPlain();
        }
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && (quoted || field.toString().isBlank())) {
                i = quote(i);
            } else if (c == separator && !quoted) {
                end();
            } else {
                field.append(c);
            }
        }
        end();
        return fields;
    }

    /** Opens or closes a quotation, or takes a doubled quotation mark as one; gives the place last read. */
    private int quote(int i) {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
            field.append('"');
            return i + 1;
        }
        quoted = !quoted;
        return i;
    }

    private void end() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private List<String> splitPlain() {
        var from = 0;
        for (var to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
            fields.add(line.substring(from, to));
            from = to + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }
}
