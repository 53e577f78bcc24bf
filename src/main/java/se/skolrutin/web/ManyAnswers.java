package se.skolrutin.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.skolrutin.tasks.TaskView;

/**
 * One form filled in for several tasks: what holds for all, and what each has of its own instead.
 *
 * @param shared the answers that hold where a task has none of its own
 * @param sharedErrors by the field's key, what is wrong with those
 */
record ManyAnswers(FormSchema schema, Map<String, Object> shared, Map<String, String> sharedErrors, List<Row> rows) {

    /**
     * One task.
     *
     * @param answers of its own
     * @param errors by the field's key, what is wrong with its own
     */
    record Row(TaskView task, Map<String, Object> answers, Map<String, String> errors) {

        /** What the names of its fields begin with. */
        public String prefix() {
            return prefix(task.key());
        }

        static String prefix(long key) {
            return "u." + key + ".";
        }

        /** Whether there is something of its own to be seen besides the moment. */
        public boolean differs(@Nullable FormField time) {
            return !otherThan(time, answers.keySet()).isEmpty()
                    || !otherThan(time, errors.keySet()).isEmpty();
        }

        private static List<String> otherThan(@Nullable FormField time, Collection<String> keys) {
            return keys.stream()
                    .filter(key -> time == null || !key.equals(time.key()))
                    .toList();
        }
    }

    /** As the tasks were left: what was begun on stands with each. */
    static ManyAnswers begun(FormSchema schema, List<TaskView> tasks) {
        return new ManyAnswers(
                schema,
                Map.of(),
                Map.of(),
                tasks.stream()
                        .map(task -> new Row(task, task.draft(), Map.of()))
                        .toList());
    }

    /** As a page sent them. */
    static ManyAnswers sent(FormSchema schema, List<TaskView> tasks, Map<String, String[]> parameters) {
        return new ManyAnswers(
                schema,
                schema.read(parameters),
                Map.of(),
                tasks.stream()
                        .map(task -> new Row(task, schema.read(parameters, Row.prefix(task.key())), Map.of()))
                        .toList());
    }

    /** The answers of each task, by its key. */
    Map<Long, Map<String, Object>> byTask() {
        return rows.stream().collect(Collectors.toMap(row -> row.task().key(), this::of));
    }

    private Map<String, Object> of(Row row) {
        Map<String, Object> answers = new LinkedHashMap<>(shared);
        answers.putAll(row.answers());
        return answers;
    }

    /** The moments of the rows one after the other, and how long each takes, where the form asks for that. */
    ManyAnswers at(List<?> moments, long minutes) {
        FormField time = schema.time().orElseThrow();
        Map<String, Object> all = new LinkedHashMap<>(shared);
        schema.length(time).ifPresent(length -> all.put(length.name(), String.valueOf(minutes)));
        List<Row> laid = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> answers = new LinkedHashMap<>(row.answers());
            answers.put(time.name(), String.valueOf(moments.get(laid.size())));
            laid.add(new Row(row.task(), answers, row.errors()));
        }
        return new ManyAnswers(schema, all, sharedErrors, laid);
    }

    /** Those that are left to correct; what is wrong with an answer that holds for all is said of all, once. */
    ManyAnswers refused(Map<Long, Map<String, String>> messages) {
        Map<String, String> ofAll = new HashMap<>();
        List<Row> left = new ArrayList<>();
        rows.stream().filter(row -> messages.containsKey(row.task().key())).forEach(row -> {
            Map<String, String> own = new HashMap<>();
            messages.get(row.task().key()).forEach((key, message) -> (isOwn(row, key) ? own : ofAll).put(key, message));
            left.add(new Row(row.task(), row.answers(), own));
        });
        return new ManyAnswers(schema, shared, ofAll, left);
    }

    private boolean isOwn(Row row, String key) {
        return row.answers().containsKey(key)
                || schema.shared().stream().map(FormField::name).noneMatch(key::equals);
    }

    /** A sentence for each thing that is wrong, in the form's order: with all first, then with each. */
    List<String> sentences(Words words) {
        List<String> sentences = new ArrayList<>();
        schema.refusals(sharedErrors)
                .forEach(one -> sentences.add(words.say("many.error.all", one.label(), one.value())));
        rows.forEach(row -> schema.refusals(row.errors())
                .forEach(one ->
                        sentences.add(words.say("many.error.one", row.task().pupilName(), one.label(), one.value()))));
        return sentences;
    }
}
