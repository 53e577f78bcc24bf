package se.skolrutin.routines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form's schema, read to be checked. */
record FormFile(String id, JsonNode schema) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WRITTEN = Set.of("textfield", "textarea");
    private static final Set<String> CHOSEN = Set.of("radio", "select", "checkbox");

    static Map<String, FormFile> all(Map<String, String> schemas) {
        Map<String, FormFile> forms = new TreeMap<>();
        schemas.forEach((id, schema) -> forms.put(id, new FormFile(id, parsed(schema))));
        return forms;
    }

    private static JsonNode parsed(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    List<Finding> findings(Pattern personal) {
        List<Finding> findings = new ArrayList<>();
        say(findings, schema.path("id").asString("").equals(id), "formulärets id ska vara filens namn");
        say(findings, schema.path("type").asString("").equals("default"), "filen är inget formulär");
        say(findings, schema.path("schemaVersion").asInt(0) >= 16, "formuläret har för gammal schemaversion");
        say(findings, !schema.path("components").isEmpty(), "formuläret är tomt");
        Set<String> keys = new HashSet<>();
        for (JsonNode field : schema.path("components")) {
            String key = field.path("key").asString("");
            say(findings, isText(field) || keys.add(key), "fältet " + key + " finns två gånger");
            say(findings, isText(field) || !key.isBlank(), "ett fält saknar nyckel");
            say(findings, !WRITTEN.contains(type(field)) || limited(field), "fältet " + key + " saknar längsta längd");
            say(
                    findings,
                    !isFlag(field) || CHOSEN.contains(type(field)),
                    "fältet " + key + " får inte bli en variabel");
            say(findings, !isFlag(field) || !personal.matcher(key).matches(), "variabeln " + key + " ser personlig ut");
        }
        return findings;
    }

    private static boolean isText(JsonNode field) {
        return type(field).equals("text");
    }

    private static String type(JsonNode field) {
        return field.path("type").asString("");
    }

    private static boolean limited(JsonNode field) {
        return field.path("validate").path("maxLength").asInt(0) > 0;
    }

    private static boolean isFlag(JsonNode field) {
        return field.path("properties").path("processVariable").asString("").equals("true");
    }

    private void say(List<Finding> findings, boolean holds, String otherwise) {
        if (!holds) {
            findings.add(new Finding(id, otherwise));
        }
    }
}
