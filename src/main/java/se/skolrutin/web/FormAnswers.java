package se.skolrutin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads forms and their answers, however they were sent. */
@Component
class FormAnswers {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;
    private final JdbcClient jdbc;

    FormAnswers(JsonMapper json, JdbcClient jdbc) {
        this.json = json;
        this.jdbc = jdbc;
    }

    @Nullable JsonNode tree(@Nullable String schema) {
        return schema == null ? null : json.readTree(schema);
    }

    FormSchema schema(@Nullable String schema) {
        return schema == null ? new FormSchema(List.of()) : FormSchema.of(json.readTree(schema));
    }

    /** The newest version of a form by its id; without fields where there is none. */
    FormSchema latest(@Nullable String formId) {
        return jdbc.sql("select schema from form_definition where form_id = ? order by version desc limit 1")
                .param(formId)
                .query(String.class)
                .optional()
                .map(this::schema)
                .orElseGet(() -> schema(null));
    }

    /** The answers of a post: as the script put them together, or field by field where no script ran. */
    Map<String, Object> sent(@Nullable String schema, HttpServletRequest request) {
        String answers = request.getParameter("answers");
        return answers == null || answers.isBlank()
                ? schema(schema).read(request.getParameterMap())
                : json.readValue(answers, VALUES);
    }
}
