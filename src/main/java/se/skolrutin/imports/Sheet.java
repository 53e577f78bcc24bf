package se.skolrutin.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a file of separated values row by row, forgiving what spreadsheets do to it. */
final class Sheet {

    private static final int LINES_OF_A_ROW = 5;

    /** A line with its number. */
    private record Line(long number, String text) {}

    private final Lines lines;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final CellDates dates = new CellDates();
    private final char separator;
    private final Header header;
    private long rowsRead;

    Sheet(InputStream content) throws IOException {
        this.lines = new Lines(content);
        var first = firstLine();
        if (first.text().toLowerCase(Locale.ROOT).matches("sep=.")) {
            this.separator = first.text().charAt(4);
            first = firstLine();
        } else {
            this.separator = Fields.separatorOf(first.text());
        }
        this.header = new Header(fields(first.text()).stream().map(Cell::clean).toList());
    }

    private Line firstLine() throws IOException {
        var line = take();
        while (line != null && Cell.clean(line.text().replaceAll("[;,\t|]", "")).isEmpty()) {
            line = take();
        }
        if (line == null) {
            throw new FileRefused("Filen är tom.");
        }
        return line;
    }

    Header header() {
        return header;
    }

    long bytesRead() {
        return lines.bytesRead();
    }

    long rowsRead() {
        return rowsRead;
    }

    /** The next rows, at most so many; empty after the last. Rows that are no rows go to the refusals. */
    List<Row> rows(int most, Refusals refusals) throws IOException {
        var rows = new ArrayList<Row>(most);
        for (var taken = 0; taken < most; taken++) {
            var line = nextWithContent();
            if (line == null) {
                break;
            }
            rowsRead++;
            add(line, rows, refusals);
        }
        return rows;
    }

    private void add(Line line, List<Row> rows, Refusals refusals) {
        var row = new Row(line.number(), header, fields(line.text()), dates);
        try {
            refuseOpenQuotation(line);
            row.refuseSurplus();
            rows.add(row);
        } catch (RowRefused e) {
            refusals.add(row, e);
        }
    }

    private void refuseOpenQuotation(Line line) {
        if (Fields.open(line.text(), separator)) {
            throw new RowRefused("rad", "Ett citattecken inleds men avslutas inte på raden.");
        }
    }

    private @Nullable Line nextWithContent() throws IOException {
        var line = next();
        while (line != null && blank(line.text())) {
            line = next();
        }
        return line;
    }

    private boolean blank(String text) {
        return text.chars().allMatch(c -> c <= ' ' || c == separator || c == '"' || c == '\u00a0');
    }

    /** The next line, joined with those after it if a quotation runs over them and they are no rows of their own. */
    private @Nullable Line next() throws IOException {
        var line = take();
        if (line == null || !Fields.open(line.text(), separator)) {
            return line;
        }
        var text = new StringBuilder(line.text());
        var looked = new ArrayList<Line>();
        while (looked.size() < LINES_OF_A_ROW) {
            var more = take();
            if (more == null) {
                break;
            }
            looked.add(more);
            text.append('\n').append(more.text());
            if (fields(more.text()).size() >= header.width()) {
                break;
            }
            if (!Fields.open(text.toString(), separator)) {
                return new Line(line.number(), text.toString());
            }
        }
        looked.reversed().forEach(ahead::push);
        return line;
    }

    private @Nullable Line take() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.pop();
        }
        var text = lines.next();
        return text == null ? null : new Line(lines.number(), text);
    }

    private List<String> fields(String text) {
        return Fields.of(text, separator);
    }
}
