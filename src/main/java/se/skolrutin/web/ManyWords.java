package se.skolrutin.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.skolrutin.access.NotForYou;
import se.skolrutin.tasks.HandOverRefused;
import se.skolrutin.tasks.NoSuchTask;
import se.skolrutin.tasks.TaskConflict;
import se.skolrutin.tasks.TaskOutcome;

/** Says what came of several tasks, those that are not as wished one by one. */
@Component
class ManyWords {

    private final Words words;

    ManyWords(Words words) {
        this.words = words;
    }

    /** What was done, by a key that takes the number, and what was not; answers that can be corrected are left out. */
    ManyDone said(Picks picks, String key, List<TaskOutcome> outcomes) {
        long done = outcomes.stream().filter(TaskOutcome::done).count();
        int hidden = picks.tasks().size() - outcomes.size();
        Stream<String> refused = outcomes.stream()
                .filter(outcome -> !outcome.done() && outcome.invalid().isEmpty())
                .map(this::line);
        Stream<String> unseen = hidden == 0 ? Stream.of() : Stream.of(words.say("many.hidden", hidden));
        return new ManyDone(words.say(key, done), Stream.concat(refused, unseen).toList());
    }

    /** Why nothing was done: nothing was picked, or too much. */
    String unfit(Picks picks) {
        return picks.tasks().isEmpty()
                ? words.say("many.none")
                : words.say("many.toomany", Picks.MOST, picks.tasks().size());
    }

    private String line(TaskOutcome outcome) {
        return words.say("many.line", outcome.task().pupilName(), why(outcome));
    }

    private String why(TaskOutcome outcome) {
        return switch (outcome.refusal()) {
            case TaskConflict conflict ->
                words.conflict(conflict, outcome.task().name());
            case HandOverRefused refused -> refused.getMessage();
            case NotForYou notForYou ->
                words.say("many.notforyou", outcome.task().name());
            case NoSuchTask gone -> words.say("many.notforyou", outcome.task().name());
            case null, default -> words.say("many.failed", outcome.task().name());
        };
    }
}
