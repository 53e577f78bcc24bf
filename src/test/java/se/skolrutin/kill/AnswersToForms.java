package se.skolrutin.kill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers to any form that its own checks take: yes to every flag, the first choice, the least number, a word. */
public final class AnswersToForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswersToForms() {}

    public static Map<String, Object> to(String schema) {
        Map<String, Object> answers = new LinkedHashMap<>();
        JSON.readTree(schema).path("components").forEach(field -> {
            if (field.hasNonNull("key")
                    && field.path("validate").path("required").asBoolean(false)) {
                answers.put(field.path("key").asString(), answer(field));
            }
        });
        return answers;
    }

    private static Object answer(JsonNode field) {
        return switch (field.path("type").asString()) {
            case "radio", "select" -> choice(field);
            case "checklist" -> List.of(choice(field));
            case "checkbox" -> true;
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" ->
                field.path("subtype").asString().equals("date") ? "2026-11-20" : "2026-11-19T10:15+01:00";
            default -> "Enligt överenskommelse";
        };
    }

    private static Object choice(JsonNode field) {
        JsonNode first = field.path("values").path(0).path("value");
        return first.isBoolean() ? Boolean.TRUE : first.asString();
    }
}
