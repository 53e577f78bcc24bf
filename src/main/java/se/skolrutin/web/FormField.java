package se.skolrutin.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field of a form-js form; texts between the fields have no key. */
record FormField(
        @Nullable String key,
        String type,
        String label,
        String description,
        String subtype,
        boolean required,
        List<Option> options) {

    /** A value to choose and what it is called. */
    record Option(Object value, String label) {}

    static FormField of(JsonNode node) {
        return new FormField(
                node.path("key").asString(null),
                node.path("type").asString(""),
                label(node),
                node.path("description").asString(""),
                node.path("subtype").asString(""),
                node.path("validate").path("required").asBoolean(false),
                node.path("values").valueStream().map(FormField::option).toList());
    }

    private static String label(JsonNode node) {
        String dated = node.path("dateLabel").asString("");
        return node.path("label").asString(dated.isEmpty() ? node.path("text").asString("") : dated);
    }

    private static Option option(JsonNode node) {
        JsonNode value = node.path("value");
        return new Option(
                value.isBoolean() ? (Object) value.asBoolean() : value.asString(),
                node.path("label").asString(""));
    }

    /** The key, or nothing for a text. */
    public String name() {
        return key == null ? "" : key;
    }

    boolean several() {
        return type.equals("checklist") || type.equals("taglist");
    }

    String words(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::words).collect(Collectors.joining(", "));
        }
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> plain(value));
    }

    static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Ja" : "Nej";
            default -> value.toString().replaceFirst("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d).*", "$1 $2");
        };
    }

    Optional<Object> read(Map<String, String[]> parameters) {
        String[] sent = parameters.get("f." + name());
        if (key == null || sent == null || (sent.length == 1 && sent[0].isBlank())) {
            return Optional.empty();
        }
        return Optional.of(several() ? Arrays.stream(sent).map(this::meant).toList() : meant(sent[0]));
    }

    private Object meant(String sent) {
        return options.stream()
                .map(Option::value)
                .filter(value -> value.toString().equals(sent))
                .findFirst()
                .orElse(sent);
    }
}
