package se.skolrutin.tasks;

import java.util.Map;

/** Answers that the form does not take; answered with 422 and a sentence per field. */
public class InvalidAnswers extends RuntimeException {

    private final Map<String, String> messages;

    InvalidAnswers(Map<String, String> messages) {
        super("Expected answers that fit the form, but these fields do not: " + String.join(", ", messages.keySet()));
        this.messages = Map.copyOf(messages);
    }

    /** Swedish sentences by field key. */
    public Map<String, String> messages() {
        return messages;
    }
}
