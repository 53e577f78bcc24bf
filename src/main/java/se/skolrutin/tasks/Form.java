package se.skolrutin.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A form-js form as far as the server checks it: what may be answered, and what the engine gets to know. */
record Form(String id, String schema, List<Field> fields) {

    static Form of(JsonNode schema) {
        return new Form(
                schema.path("id").asString(""),
                schema.toString(),
                fieldsIn(schema).toList());
    }

    private static Stream<Field> fieldsIn(JsonNode parent) {
        return parent.path("components")
                .valueStream()
                .flatMap(component -> Stream.concat(Field.of(component).stream(), fieldsIn(component)));
    }

    /**
     * The answers in the form's own types, without what the form does not ask for.
     *
     * @throws InvalidAnswers with a message for each field that does not fit
     */
    Map<String, Object> checked(Map<String, Object> sent, Phrases phrases) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, String> messages = new LinkedHashMap<>();
        for (Field field : fields) {
            try {
                field.checked(sent.get(field.key())).ifPresent(answer -> answers.put(field.key(), answer));
            } catch (Unfit unfit) {
                messages.put(field.key(), phrases.say(unfit));
            }
        }
        if (!messages.isEmpty()) {
            throw new InvalidAnswers(messages);
        }
        return answers;
    }

    /** The few answers that gateways read; never anything written freely. */
    Map<String, Object> flags(Map<String, Object> answers) {
        Map<String, Object> flags = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> field.processVariable() && answers.containsKey(field.key()))
                .forEach(field -> flags.put(field.key(), answers.get(field.key())));
        return flags;
    }
}
