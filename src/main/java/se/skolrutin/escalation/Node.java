package se.skolrutin.escalation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A place in a YAML document that knows where it is, so that a wrong value is refused by name. */
final class Node {

    private final String path;
    private final @Nullable Object value;

    Node(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    Node at(String key) {
        return new Node(path + "." + key, map().get(key));
    }

    boolean has(String key) {
        return map().get(key) != null;
    }

    boolean isText() {
        return value instanceof String;
    }

    String text() {
        return value instanceof String text && !text.isBlank() ? text : refuse("a text");
    }

    int whole() {
        return value instanceof Integer number && number >= 0 ? number : refuse("a whole number from 0");
    }

    double number() {
        return value instanceof Number number && number.doubleValue() >= 0
                ? number.doubleValue()
                : refuse("a number from 0");
    }

    boolean flag() {
        return value instanceof Boolean flag ? flag : value == null ? false : refuse("true or false");
    }

    int wholeOr(int otherwise) {
        return value == null ? otherwise : whole();
    }

    @Nullable
    String textOrNull() {
        return value == null ? null : text();
    }

    /** One of a closed set of words; the refusal names them. */
    <T> T oneOf(String what, Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException e) {
            return refuse(what);
        }
    }

    <T> List<T> list(Function<Node, T> read) {
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            return refuse("a list with at least one entry");
        }
        return IntStream.range(0, items.size())
                .mapToObj(i -> read.apply(new Node(path + "[" + (i + 1) + "]", items.get(i))))
                .toList();
    }

    Map<String, Integer> wholes(Collection<String> keys) {
        var found = new LinkedHashMap<String, Integer>();
        if (value != null) {
            knows(keys);
            map().keySet().forEach(key -> found.put(key, at(key).whole()));
        }
        return found;
    }

    /** Refuses a key that nobody reads: most often a misspelt one. */
    Node knows(Collection<String> keys) {
        var unknown = map().keySet().stream().filter(key -> !keys.contains(key)).toList();
        return unknown.isEmpty() ? this : refuse("only the keys " + Set.copyOf(keys) + " (not " + unknown + ")");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : refuse("a map");
    }

    <T> T refuse(String expected) {
        throw new IllegalArgumentException("Expected " + expected + " at " + path + ", but found " + value);
    }
}
