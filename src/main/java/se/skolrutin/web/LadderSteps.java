package se.skolrutin.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds and takes away steps and conditions of a draft, and numbers the steps. */
final class LadderSteps {

    private final Map<String, Object> tree;

    LadderSteps(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** Does what a button of the form says: a word and the numbers, from 1, of what it concerns. */
    void change(String button) {
        String[] words = button.split(" ");
        int one = numberIn(words, 1);
        switch (words[0]) {
            case "nytt-steg" -> steps().add(step());
            case "bort-steg" -> drop(steps(), one);
            case "nytt-villkor" -> conditions(one).add(condition(">="));
            case "bort-villkor" -> drop(conditions(one), numberIn(words, 2));
            case "nytt-avslut" -> list(tree, "exitAll").add(condition("<="));
            case "bort-avslut" -> drop(list(tree, "exitAll"), one);
            default -> {}
        }
        number();
    }

    private static int numberIn(String[] words, int place) {
        return place < words.length && words[place].matches("[1-9]\\d?") ? Integer.parseInt(words[place]) : 100;
    }

    private List<Object> steps() {
        return list(tree, "steps");
    }

    /** Of a step that is there; otherwise none. */
    private List<Object> conditions(int step) {
        return step <= steps().size() ? list(map(steps().get(step - 1)), "triggersAny") : new ArrayList<>();
    }

    private static void drop(List<Object> items, int number) {
        if (number <= items.size()) {
            items.remove(number - 1);
        }
    }

    /** Comes after the last one and asks for nothing yet. */
    private Map<String, Object> step() {
        Map<String, Object> step = new LinkedHashMap<>();
        if (!steps().isEmpty()) {
            step.put("stage", map(steps().getLast()).get("stage"));
            step.put("afterStep", steps().size());
        }
        step.put("trialSchoolDays", 10);
        step.put("triggersAny", new ArrayList<>(List.of(condition(">="))));
        return step;
    }

    private static Map<String, Object> condition(String sign) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("measure", "TOTAL");
        condition.put("unit", "PERCENT");
        condition.put("op", sign);
        condition.put("window", new LinkedHashMap<>(Map.of("rollingWeeks", 4)));
        return condition;
    }

    private void number() {
        for (int i = 0; i < steps().size(); i++) {
            map(steps().get(i)).put("step", i + 1);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> map, String name) {
        return (List<Object>) map.compute(name, (key, there) -> there instanceof List ? there : new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
