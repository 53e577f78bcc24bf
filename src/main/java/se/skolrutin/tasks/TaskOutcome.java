package se.skolrutin.tasks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one task where the same was asked for several.
 *
 * @param refusal why it is not as wished, empty where it is; a {@link TaskConflict}, {@link HandOverRefused} and
 *     {@link InvalidAnswers} have words for a person, others are failures
 */
public record TaskOutcome(ChosenTask task, @Nullable RuntimeException refusal) {

    public boolean done() {
        return refusal == null;
    }

    /** The answers that the form does not take, where that is why. */
    public Optional<InvalidAnswers> invalid() {
        return refusal instanceof InvalidAnswers answers ? Optional.of(answers) : Optional.empty();
    }
}
