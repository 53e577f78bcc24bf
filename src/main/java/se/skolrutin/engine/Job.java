package se.skolrutin.engine;

import java.util.Map;
import java.util.UUID;

/** One piece of work the engine asks for. */
public record Job(
        long key,
        String type,
        long elementInstanceKey,
        long processInstanceKey,
        String processId,
        String elementId,
        Map<String, String> headers,
        Map<String, Object> variables) {

    /**
     * The case the process runs for.
     *
     * @throws IllegalArgumentException where the process carries no case id
     */
    public UUID caseId() {
        return UUID.fromString(String.valueOf(variables.get("caseId")));
    }
}
