package se.skolrutin.orchestration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a WHERE clause and the values bound to it, in order. */
record Condition(String sql, List<Object> bound) {

    static final Condition ALWAYS = new Condition("true", List.of());
    static final Condition NEVER = new Condition("false", List.of());

    static Condition of(String sql, Object... bound) {
        return new Condition(sql, List.of(bound));
    }

    static Condition all(List<Condition> parts) {
        return parts.isEmpty() ? ALWAYS : joined(parts, " and ");
    }

    static Condition any(List<Condition> parts) {
        return parts.isEmpty() ? NEVER : joined(parts, " or ");
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }

    Condition negated() {
        return new Condition("not coalesce(" + sql + ", false)", bound);
    }

    /** This condition put where the template says {@code %s}. */
    Condition within(String template) {
        return new Condition(template.replace("%s", sql), bound);
    }

    private static Condition joined(List<Condition> parts, String with) {
        List<Object> bound = new ArrayList<>();
        parts.forEach(part -> bound.addAll(part.bound));
        return new Condition(
                parts.stream().map(Condition::sql).collect(Collectors.joining(with, "(", ")")), List.copyOf(bound));
    }
}
