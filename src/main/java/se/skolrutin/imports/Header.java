package se.skolrutin.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The headings of a file and where each known column stands. */
public final class Header {

    private final List<String> headings;
    private final Map<Column, Integer> places = new IdentityHashMap<>();
    private final Set<Integer> used = new HashSet<>();

    Header(List<String> headings) {
        this.headings = List.copyOf(headings);
    }

    /** The headings of what is no file but is taken in as one. */
    public static Header of(Collection<String> headings) {
        return new Header(List.copyOf(headings));
    }

    /** A row under these headings; a field that is missing from the values is empty. */
    public Row row(long number, Map<String, ? extends @Nullable Object> values) {
        var cells = headings.stream()
                .map(heading -> asInAFile(Objects.toString(values.get(heading), "")))
                .toList();
        return new Row(number, this, cells, new CellDates());
    }

    /** A name may begin with the sign that files mark texts with. */
    private static String asInAFile(String value) {
        return value.startsWith("'") ? "'" + value : value;
    }

    /** Whether the file has the column. */
    public boolean has(Column column) {
        return place(column) >= 0;
    }

    /** Makes the columns known to the file's rows, so that those left over can be reported. */
    public void use(Collection<Column> columns) {
        columns.forEach(this::place);
    }

    /**
     * Refuses the file if it lacks one of the columns.
     *
     * @throws FileRefused naming all that are missing
     */
    public void require(Column... columns) {
        var missing = List.of(columns).stream()
                .filter(column -> !has(column))
                .map(Column::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRefused("Filen saknar kolumnen %s. Kolumnerna i filens första rad är: %s."
                    .formatted(String.join(" och ", missing), String.join(", ", headings)));
        }
    }

    int width() {
        return headings.size();
    }

    int place(Column column) {
        return places.computeIfAbsent(column, this::find);
    }

    private int find(Column column) {
        var place = IntStream.range(0, headings.size())
                .filter(i -> column.isCalled(headings.get(i)))
                .findFirst()
                .orElse(-1);
        used.add(place);
        return place;
    }

    /** The headings that no column is called by. */
    Set<String> unused() {
        return IntStream.range(0, headings.size())
                .filter(i -> !used.contains(i) && !headings.get(i).isBlank())
                .mapToObj(headings::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
