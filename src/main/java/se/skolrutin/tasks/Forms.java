package se.skolrutin.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.Engine;
import tools.jackson.databind.json.JsonMapper;

/** The forms of tasks as the engine keeps them; a form key never changes what it means. */
@Component
class Forms {

    private final Engine engine;
    private final JsonMapper json;
    private final Phrases phrases;
    private final Map<Long, Form> known = new ConcurrentHashMap<>();

    Forms(Engine engine, JsonMapper json, Phrases phrases) {
        this.engine = engine;
        this.json = json;
        this.phrases = phrases;
    }

    Optional<Form> of(@Nullable Long formKey) {
        return formKey == null ? Optional.empty() : Optional.ofNullable(known.computeIfAbsent(formKey, this::read));
    }

    /**
     * The answers as the form takes them.
     *
     * @throws InvalidAnswers where it does not
     * @throws IllegalStateException where the task has a form that the engine has not told of yet
     */
    Answers checked(@Nullable Long formKey, Map<String, Object> sent) {
        if (formKey == null) {
            return Answers.NONE;
        }
        Form form = of(formKey)
                .orElseThrow(
                        () -> new IllegalStateException("Expected to know form %d, but do not".formatted(formKey)));
        Map<String, Object> answers = form.checked(sent, phrases);
        return new Answers(form.id(), answers, form.flags(answers));
    }

    private @Nullable Form read(long formKey) {
        return engine.form(formKey).map(json::readTree).map(Form::of).orElse(null);
    }
}
