package se.skolrutin.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A form-js form as far as a page needs it: its fields in order, to show answers and to read a plain post. */
record FormSchema(List<FormField> fields) {

    /** What the names of a plain form's fields begin with. */
    static final String PLAIN = "f.";

    /** What the house itself puts together has no form: the report to the organiser. */
    private static final Map<String, String> WITHOUT_A_FORM = Map.of(
            "elev", "Elev",
            "skolenhet", "Skolenhet",
            "skolenhetskod", "Skolenhetskod",
            "arskurs", "Årskurs",
            "utredningInleddes", "Utredningen inleddes",
            "kontaktpersoner", "Kontaktpersoner");

    static FormSchema of(JsonNode schema) {
        return new FormSchema(components(schema).map(FormField::of).toList());
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return parent.path("components")
                .valueStream()
                .flatMap(node -> Stream.concat(Stream.of(node), components(node)));
    }

    /** The answers in the form's order and words; what the form does not know comes last under its key. */
    List<Answer> answers(Map<String, Object> values) {
        Map<String, Object> left = new LinkedHashMap<>(values);
        List<Answer> answers = new ArrayList<>();
        fields.stream()
                .filter(field -> field.key() != null && left.containsKey(field.key()))
                .map(field -> new Answer(field.label(), field.words(left.remove(field.key()))))
                .forEach(answers::add);
        left.forEach(
                (key, value) -> answers.add(new Answer(WITHOUT_A_FORM.getOrDefault(key, key), FormField.plain(value))));
        return answers.stream().filter(answer -> !answer.value().isBlank()).toList();
    }

    /** Reads what a plain form sent, each value as the form means it. */
    Map<String, Object> read(Map<String, String[]> parameters) {
        return read(parameters, PLAIN);
    }

    /** As {@link #read}, of fields whose names begin so. */
    Map<String, Object> read(Map<String, String[]> parameters, String prefix) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> field.read(parameters, prefix).ifPresent(value -> values.put(field.name(), value)));
        return values;
    }

    /** The moment that each of several has one of its own of: one whose length is asked for, or else the first. */
    public Optional<FormField> time() {
        return fields.stream()
                .filter(field -> length(field).isPresent())
                .findFirst()
                .or(() -> fields.stream().filter(FormField::moment).findFirst());
    }

    /** The field that asks how long it takes. */
    Optional<FormField> length(FormField time) {
        return fields.stream()
                .filter(field -> field.lengthOf() != null && field.lengthOf().equals(time.key()))
                .findFirst();
    }

    /** Without the moment that no two can have in common, because it is booked. */
    public List<FormField> shared() {
        return fields.stream().filter(field -> length(field).isEmpty()).toList();
    }

    /** Without the moment that stands by itself. */
    public List<FormField> others() {
        return fields.stream()
                .filter(field -> field.key() != null)
                .filter(field -> !time().map(field::equals).orElse(false))
                .toList();
    }

    /** What is wrong, by the field's label, in the form's order. */
    List<Answer> refusals(Map<String, String> messages) {
        return fields.stream()
                .filter(field -> messages.containsKey(field.name()))
                .map(field -> new Answer(field.label(), messages.get(field.name())))
                .toList();
    }
}
