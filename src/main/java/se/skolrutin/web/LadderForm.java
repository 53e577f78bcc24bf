package se.skolrutin.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.LadderDraft;
import se.skolrutin.escalation.LadderFlaw;

/**
 * A draft as its form shows it. A field has the name of its place in the YAML, {@code steps[2].triggersAny[1].value};
 * only a window is taken apart, into its kind and what belongs to that.
 */
record LadderForm(Map<String, Object> tree, List<LadderFlaw> flaws) {

    static final Pattern SEGMENT = Pattern.compile("([^.\\[]+)(?:\\[(\\d{1,2})])?");

    static LadderForm of(LadderDraft draft) {
        return new LadderForm(draft.tree(), draft.flaws());
    }

    /** What a field holds, empty where nothing. */
    public String value(String path) {
        Object found = at(path);
        return found instanceof List<?> list ? joined(list, ", ") : text(found);
    }

    /** The texts of a list, one a line. */
    public String lines(String path) {
        return at(path) instanceof List<?> list ? joined(list, "\n") : value(path);
    }

    public boolean has(String path, String option) {
        return at(path) instanceof List<?> list ? list.contains(option) : option.equals(value(path));
    }

    /** True where one of the options is chosen. */
    public boolean chose(String path, List<LadderOptions.Option> options) {
        return options.stream().anyMatch(option -> option.value().equals(value(path)));
    }

    /** The numbers of a list's items, from 1. */
    public List<Integer> numbers(String path) {
        return at(path) instanceof List<?> list
                ? IntStream.rangeClosed(1, list.size()).boxed().toList()
                : List.of();
    }

    /** What is wrong with a field, empty where nothing is. */
    public @Nullable String flaw(String path) {
        return told(path, false);
    }

    /** What is wrong with a field of several values or with one of them. */
    public @Nullable String flawIn(String path) {
        return told(path, true);
    }

    /** True where something within that place is wrong. */
    public boolean flawed(String place) {
        return flaws.stream().anyMatch(flaw -> flaw.field().startsWith(place + "."));
    }

    private @Nullable String told(String path, boolean within) {
        String sentences = flaws.stream()
                .filter(flaw ->
                        flaw.field().equals(path) || within && flaw.field().startsWith(path + "["))
                .map(LadderFlaw::sentence)
                .collect(joining(" "));
        return sentences.isEmpty() ? null : sentences;
    }

    private @Nullable Object at(String path) {
        Object here = tree;
        for (MatchResult segment : SEGMENT.matcher(path).results().toList()) {
            here = named(here, segment.group(1));
            here = segment.group(2) == null ? here : item(here, Integer.parseInt(segment.group(2)));
        }
        return here;
    }

    private static @Nullable Object named(@Nullable Object here, String name) {
        if (here instanceof String window && name.equals("kind")) {
            return window;
        }
        return here instanceof Map<?, ?> map ? (name.equals("kind") ? kind(map) : map.get(name)) : null;
    }

    private static String kind(Map<?, ?> window) {
        return window.containsKey("termUntil") ? "TERM_UNTIL" : "ROLLING_WEEKS";
    }

    private static @Nullable Object item(@Nullable Object list, int number) {
        return list instanceof List<?> items && number <= items.size() ? items.get(number - 1) : null;
    }

    private static String joined(List<?> list, String between) {
        return list.stream().map(LadderForm::text).collect(joining(between));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
