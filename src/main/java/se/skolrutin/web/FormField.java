package se.skolrutin.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a form-js form; texts between the fields have no key.
 *
 * @param lengthOf the key of the time whose minutes it asks for, as the form's property of that name says; mostly empty
 */
record FormField(
        @Nullable String key,
        String type,
        String label,
        String description,
        String subtype,
        boolean required,
        @Nullable String lengthOf,
        List<Option> options) {

    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d).*)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    private static final int MINUTES = "2026-11-20T10:15".length();

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
                node.path("properties").path("lengthOf").asString(null),
                options(node));
    }

    /** A box to tick has one answer of its own. */
    private static List<Option> options(JsonNode node) {
        return node.path("type").asString("").equals("checkbox")
                ? List.of(new Option(true, "Ja"))
                : node.path("values").valueStream().map(FormField::option).toList();
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

    /** Whether an answer that was kept chooses the option. */
    public boolean chosen(Option option, @Nullable Object answer) {
        return answer instanceof Collection<?> many
                ? many.contains(option.value())
                : option.value().equals(answer);
    }

    /** Whether it asks for a day and a time of day. */
    public boolean moment() {
        return subtype.equals("datetime");
    }

    /** The answer as an input of a page takes it: a moment without seconds and offset. */
    public @Nullable Object shown(@Nullable Object answer) {
        return moment() && answer instanceof String text && text.length() > MINUTES
                ? text.substring(0, MINUTES)
                : answer;
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
            case Collection<?> many -> many.stream().map(FormField::plain).collect(Collectors.joining(", "));
            default -> dated(value.toString());
        };
    }

    /** "20 november 2026 10:15" for a day or a moment, and anything else as it is. */
    private static String dated(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return text;
        }
        try {
            String day = DAY.format(LocalDate.parse(moment.group(1)));
            return moment.group(2) == null ? day : day + " " + moment.group(2);
        } catch (DateTimeException noSuchDay) {
            return text;
        }
    }

    /** What was sent for it under a name that begins so; empty where nothing was. */
    Optional<Object> read(Map<String, String[]> parameters, String prefix) {
        String[] sent = parameters.get(prefix + name());
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
