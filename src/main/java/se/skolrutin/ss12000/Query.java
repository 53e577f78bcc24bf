package se.skolrutin.ss12000;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of a list, by the standard's names of its filters. */
public record Query(Map<String, String> filters) {

    public static final Query ALL = new Query(Map.of());

    public Query {
        filters = Map.copyOf(filters);
    }

    /** Only what was changed after that; the standard leaves out the moment itself. */
    public Query modifiedAfter(Instant moment) {
        return with("meta.modified.after", moment.toString());
    }

    public Query with(String filter, String value) {
        var more = new LinkedHashMap<>(filters);
        more.put(filter, value);
        return new Query(more);
    }
}
