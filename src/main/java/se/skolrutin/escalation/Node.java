package se.skolrutin.escalation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A place in a ladder's YAML that knows where it is, so that a wrong value is refused by its step and field. */
final class Node {

    private final String path;
    private final @Nullable Object value;

    private Node(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    static Node root(Map<String, Object> value) {
        return new Node("", value);
    }

    Node at(String key) {
        return new Node(path.isEmpty() ? key : path + "." + key, map().get(key));
    }

    boolean has(String key) {
        return map().get(key) != null;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean is(String word) {
        return word.equals(value);
    }

    String text() {
        return value instanceof String text && !text.isBlank() ? text : refuse("ska vara en text");
    }

    int whole() {
        return value instanceof Integer number && number >= 0 ? number : refuse("ska vara ett heltal från 0");
    }

    double number() {
        return value instanceof Number number && number.doubleValue() >= 0
                ? number.doubleValue()
                : refuse("ska vara ett tal från 0");
    }

    boolean flag() {
        return value instanceof Boolean flag
                ? flag
                : value == null ? false : refuse("ska vara ja eller nej (true, false)");
    }

    double numberOr(double otherwise) {
        return value == null ? otherwise : number();
    }

    int wholeOr(int otherwise) {
        return value == null ? otherwise : whole();
    }

    @Nullable
    String textOrNull() {
        return value == null ? null : text();
    }

    /** One of a closed set of words; the refusal names them. */
    <T> T oneOf(Collection<String> words, Function<String, T> parse) {
        return value instanceof String word && words.contains(word)
                ? parse.apply(word)
                : refuse("ska vara något av " + String.join(", ", words));
    }

    <E extends Enum<E>> E oneOf(Class<E> words) {
        return oneOf(
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList(), word -> Enum.valueOf(words, word));
    }

    <T> List<T> list(Function<Node, T> read) {
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            return refuse("ska ha minst en rad");
        }
        return IntStream.range(0, items.size())
                .mapToObj(i -> read.apply(new Node(path + "[" + (i + 1) + "]", items.get(i))))
                .toList();
    }

    <T> List<T> listOrNone(Function<Node, T> read) {
        return value == null || List.of().equals(value) ? List.of() : list(read);
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
        return unknown.isEmpty()
                ? this
                : refuse("har bara fälten " + String.join(", ", keys) + "; " + String.join(", ", unknown)
                        + " är inget av dem");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
        return value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)
                ? (Map<String, Object>) map
                : refuse("ska ha namngivna fält");
    }

    /** The value is not what is expected here. */
    <T> T refuse(String expected) {
        throw new LadderRefused(path, expected + found());
    }

    private String found() {
        return switch (value) {
            case null -> ", men saknas";
            case Map<?, ?> map -> "";
            case List<?> list -> "";
            default -> ", men är ”" + value + "”";
        };
    }
}
