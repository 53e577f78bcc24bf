package se.skolrutin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.skolrutin.routines.Routines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads forms and their answers, however they were sent. */
@Component
class FormAnswers {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;
    private final Routines routines;

    FormAnswers(JsonMapper json, Routines routines) {
        this.json = json;
        this.routines = routines;
    }

    @Nullable
    JsonNode tree(@Nullable String schema) {
        return schema == null ? null : json.readTree(schema);
    }

    FormSchema schema(@Nullable String schema) {
        return schema == null ? new FormSchema(List.of()) : FormSchema.of(json.readTree(schema));
    }

    /** A form by its id, out of the routines in use; without fields where there is none. */
    FormSchema named(@Nullable String formId) {
        return schema(formId == null ? null : routines.formSchema(formId).orElse(null));
    }

    /** The answers of a post: as the script put them together, or field by field where no script ran. */
    Map<String, Object> sent(@Nullable String schema, HttpServletRequest request) {
        String answers = request.getParameter("answers");
        return answers == null || answers.isBlank()
                ? schema(schema).read(request.getParameterMap())
                : understood(answers);
    }

    private Map<String, Object> understood(String answers) {
        try {
            return Objects.requireNonNullElse(json.readValue(answers, VALUES), Map.of());
        } catch (JacksonException noAnswers) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
