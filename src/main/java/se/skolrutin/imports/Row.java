package se.skolrutin.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a file; what cannot be understood in a field is refused with the field's name. */
public final class Row {

    private static final int LONGEST = 250;

    private final long line;
    private final Header header;
    private final List<String> cells;
    private final CellDates dates;

    Row(long line, Header header, List<String> cells, CellDates dates) {
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.dates = dates;
    }

    /** The line in the file, counted from 1 as a text editor does. */
    public long line() {
        return line;
    }

    /** What stands in the field, without surrounding blanks; null if the field is empty or missing. */
    public @Nullable String text(Column column) {
        var place = header.place(column);
        if (place < 0 || place >= cells.size()) {
            return null;
        }
        var text = Cell.clean(cells.get(place));
        if (text.length() > LONGEST) {
            throw RowRefused.expected(column.name(), "högst " + LONGEST + " tecken", text);
        }
        return text.isEmpty() ? null : text;
    }

    /** The same, but refused if empty. */
    public String required(Column column) {
        var text = text(column);
        if (text == null) {
            throw new RowRefused(column.name(), "Fältet är tomt men måste fyllas i.");
        }
        return text;
    }

    public @Nullable LocalDate date(Column column) {
        var text = text(column);
        return text == null ? null : dates.date(column.name(), text);
    }

    /**
     * The same, but refused where it lies before another day.
     *
     * @param earliest may be null: then any day will do
     */
    public @Nullable LocalDate dateNotBefore(@Nullable LocalDate earliest, Column column) {
        var date = date(column);
        if (earliest != null && date != null && date.isBefore(earliest)) {
            throw RowRefused.expected(column.name(), "tidigast " + earliest, date.toString());
        }
        return date;
    }

    public LocalDate requiredDate(Column column) {
        return dates.date(column.name(), required(column));
    }

    public @Nullable LocalTime time(Column column) {
        var text = text(column);
        return text == null ? null : Cell.time(column.name(), text);
    }

    /** Whole minutes, rounded; between 0 and a day. */
    public @Nullable Integer minutes(Column column) {
        var text = text(column);
        return text == null ? null : Cell.minutes(column.name(), text);
    }

    public @Nullable Boolean yesNo(Column column) {
        var text = text(column);
        return text == null ? null : Cell.yesNo(column.name(), text);
    }

    /** Refuses the row if there is more in it than the header has columns. */
    void refuseSurplus() {
        for (var i = header.width(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                throw new RowRefused(
                        "rad",
                        ("Väntade högst %d fält som i rubrikraden, men raden har %d."
                                        + " Värden som innehåller skiljetecknet ska stå inom citattecken.")
                                .formatted(header.width(), cells.size()));
            }
        }
    }
}
