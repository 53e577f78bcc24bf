package se.skolrutin.orchestration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** In which order a search answers. Rows without a value come last; the key decides between equals. */
record Order(List<Part> parts) {

    record Part(Field field, boolean ascending) {

        private String sql(boolean backwards) {
            return field.sql()
                    + (ascending ^ backwards ? " asc" : " desc")
                    + (backwards ? " nulls first" : " nulls last");
        }

        private Condition same(@Nullable String value) {
            return value == null
                    ? Condition.of(field.sql() + " is null")
                    : Condition.of(field.sql() + " = " + field.kind().placeholder(), bound(value));
        }

        private Condition beyond(@Nullable String value, boolean backwards) {
            if (value == null) {
                return backwards ? Condition.of(field.sql() + " is not null") : Condition.NEVER;
            }
            String sign = ascending ^ backwards ? " > " : " < ";
            Condition beyond = Condition.of(field.sql() + sign + field.kind().placeholder(), bound(value));
            return backwards ? beyond : Condition.any(List.of(beyond, Condition.of(field.sql() + " is null")));
        }

        private Object bound(String value) {
            return field.kind().boundText(value, field.name());
        }
    }

    static Order of(Resource resource, JsonNode sort) {
        List<Part> parts = new ArrayList<>();
        if (!sort.isMissingNode() && !sort.isNull()) {
            sort.valueStream().forEach(each -> parts.add(part(resource, each)));
        }
        parts.add(new Part(resource.key(), true));
        return new Order(List.copyOf(parts));
    }

    static Order byKey(Resource resource) {
        return new Order(List.of(new Part(resource.key(), true)));
    }

    String sql(boolean backwards) {
        return parts.stream().map(part -> part.sql(backwards)).collect(Collectors.joining(", "));
    }

    List<Field> fields() {
        return parts.stream().map(Part::field).toList();
    }

    /** Only the rows that come after these values, or before them when backwards. */
    Condition beyond(List<@Nullable String> values, boolean backwards) {
        if (values.size() != parts.size()) {
            throw new InvalidQuery("The cursor belongs to a search with another order.");
        }
        return Condition.any(IntStream.range(0, parts.size())
                .mapToObj(i -> equalUpTo(i, values).and(parts.get(i).beyond(values.get(i), backwards)))
                .toList());
    }

    private Condition equalUpTo(int end, List<@Nullable String> values) {
        return Condition.all(IntStream.range(0, end)
                .mapToObj(i -> parts.get(i).same(values.get(i)))
                .toList());
    }

    private static Part part(Resource resource, JsonNode sort) {
        String name = sort.path("field").asString("");
        Field field = resource.shown().get(name);
        if (field == null || field.kind() == Kind.TEXTS) {
            throw new InvalidQuery("'%s' cannot be sorted by here.", name);
        }
        return new Part(field, ascending(sort.path("order").asString("ASC")));
    }

    private static boolean ascending(String order) {
        return switch (order.toUpperCase(Locale.ROOT)) {
            case "ASC" -> true;
            case "DESC" -> false;
            default -> throw new InvalidQuery("'%s' is not an order; it is ASC or DESC.", order);
        };
    }
}
