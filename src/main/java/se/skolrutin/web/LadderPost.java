package se.skolrutin.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import org.springframework.util.MultiValueMap;

/** Reads what the form of a ladder sent into the tree of its YAML; what is no number stays as it was written. */
final class LadderPost {

    private static final Set<String> ROOTS = Set.of(
            "id", "name", "source", "schoolForms", "quality", "exitAll", "due", "watch", "followUpSchoolDays", "steps");
    private static final Set<String> TEXTS = Set.of(
            "id", "name", "source", "title", "stage", "judged", "every", "measure", "unit", "op", "note", "kind");
    private static final Set<String> CHOICES = Set.of("schoolForms", "owners", "informs", "patterns", "exclude");
    private static final Set<String> LINES = Set.of("actions", "documents", "abstain");
    private static final Set<String> FLAGS = Set.of("assumed", "judgement", "investigates");

    private final Map<String, Object> tree = new Fields();

    private LadderPost() {}

    /** A list under way: its items by number. */
    private static final class Items extends TreeMap<Integer, Fields> {}

    /** Named values under way. */
    private static final class Fields extends LinkedHashMap<String, Object> {}

    static Map<String, Object> tree(MultiValueMap<String, String> sent) {
        LadderPost post = new LadderPost();
        sent.forEach((name, values) -> meant(lastName(name), values).ifPresent(value -> post.put(name, value)));
        return post.finished();
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Optional<Object> meant(String field, List<String> values) {
        List<String> written = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String first = written.getFirst();
        if (CHOICES.contains(field)) {
            return Optional.of(written);
        }
        if (LINES.contains(field)) {
            return Optional.of(pieces(first, "\\s*\\R\\s*"));
        }
        if (field.equals("termUntil")) {
            return Optional.of(pieces(first, "[,;\\s]+"));
        }
        return Optional.of(single(field, first));
    }

    private static List<String> pieces(String text, String between) {
        return Arrays.stream(text.split(between))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static Object single(String field, String text) {
        if (FLAGS.contains(field)) {
            return Boolean.valueOf(text);
        }
        return TEXTS.contains(field) ? text : number(text);
    }

    private static Object number(String text) {
        String dotted = text.replace(',', '.');
        if (dotted.matches("\\d{1,9}")) {
            return Integer.valueOf(dotted);
        }
        return dotted.matches("\\d{1,9}\\.\\d{1,9}") ? (Object) Double.valueOf(dotted) : text;
    }

    private void put(String path, Object value) {
        List<MatchResult> segments = LadderForm.SEGMENT.matcher(path).results().toList();
        if (segments.isEmpty() || !ROOTS.contains(segments.getFirst().group(1))) {
            return;
        }
        Map<String, Object> here = tree;
        for (MatchResult segment : segments.subList(0, segments.size() - 1)) {
            here = child(here, segment);
        }
        here.putIfAbsent(segments.getLast().group(1), value);
    }

    private static Map<String, Object> child(Map<String, Object> parent, MatchResult segment) {
        String name = segment.group(1);
        if (segment.group(2) == null) {
            return kept(parent, name, new Fields());
        }
        return kept(parent, name, new Items()).computeIfAbsent(Integer.valueOf(segment.group(2)), key -> new Fields());
    }

    /** What is there of that kind; something of another kind gives way. */
    @SuppressWarnings("unchecked")
    private static <T> T kept(Map<String, Object> parent, String name, T fresh) {
        return (T) parent.compute(name, (key, there) -> fresh.getClass().isInstance(there) ? there : fresh);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> finished() {
        return (Map<String, Object>) finished(tree);
    }

    private static Object finished(Object value) {
        return switch (value) {
            case Items items ->
                new ArrayList<>(
                        items.values().stream().map(LadderPost::finished).toList());
            case Map<?, ?> map when map.get("kind") instanceof String kind -> window(kind, map);
            case Map<?, ?> map -> finishedMap(map);
            default -> value;
        };
    }

    private static Map<String, Object> finishedMap(Map<?, ?> map) {
        Map<String, Object> finished = new LinkedHashMap<>();
        map.forEach((key, value) -> finished.put(key.toString(), finished(value)));
        if (finished.get("review") instanceof Map<?, ?> review && !review.containsKey("every")) {
            finished.remove("review");
        }
        return finished;
    }

    private static Object window(String kind, Map<?, ?> sent) {
        return switch (kind) {
            case "ROLLING_WEEKS" -> only(sent, "rollingWeeks");
            case "TERM_UNTIL" -> only(sent, "termUntil");
            default -> kind;
        };
    }

    private static Map<String, Object> only(Map<?, ?> sent, String field) {
        Map<String, Object> window = new LinkedHashMap<>();
        window.put(field, sent.get(field));
        return window;
    }
}
