package se.skolrutin.orchestration;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something that can be searched: where it lies, what it shows, what may be asked of it. Only what is named here can be. */
class Resource {

    private final String from;
    private final Field key;
    private final Map<String, Field> shown = new LinkedHashMap<>();
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Nested> nested = new LinkedHashMap<>();
    private boolean alternatives;

    private Resource(String from, Field key) {
        this.from = from;
        this.key = key;
        show(key.kind(), key.name(), key.sql());
    }

    /** @param key the field that identifies a row; it comes last in every order */
    static Resource of(String from, String key, String sql) {
        return new Resource(from, new Field(key, sql, Kind.KEY));
    }

    /** A property that is answered, may be asked for and may be sorted by. */
    Resource show(Kind kind, String name, String sql) {
        shown.put(name, new Field(name, sql, kind));
        return ask(kind, name, sql);
    }

    /** A property that may only be asked for. */
    Resource ask(Kind kind, String name, String sql) {
        return ask(name, new Field(name, sql, kind)::asked);
    }

    Resource ask(String name, Criterion criterion) {
        criteria.put(name, criterion);
        return this;
    }

    Resource askNested(String template, Kind kind, String name, String sql) {
        nested.put(name, new Nested(template, new Field(name, sql, kind)));
        return this;
    }

    /** Lets a filter name alternatives under {@code $or}. */
    Resource withAlternatives() {
        alternatives = true;
        return this;
    }

    String from() {
        return from;
    }

    Field key() {
        return key;
    }

    Map<String, Field> shown() {
        return shown;
    }

    Map<String, Criterion> criteria() {
        return criteria;
    }

    Map<String, Nested> nested() {
        return nested;
    }

    boolean hasAlternatives() {
        return alternatives;
    }
}
