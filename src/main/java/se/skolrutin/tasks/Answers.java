package se.skolrutin.tasks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that fit their form, and the few of them that the engine gets; no form means no answers. */
record Answers(@Nullable String formId, Map<String, Object> all, Map<String, Object> flags) {

    static final Answers NONE = new Answers(null, Map.of(), Map.of());
}
