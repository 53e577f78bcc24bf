package se.skolrutin.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.skolrutin.escalation.Trigger.Purpose;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.SchoolForm;

/** Reads ladders and the law's clocks from YAML and refuses, by place and reason, what cannot be meant. */
final class LadderReader {

    /** The kinds of task that have a due date. */
    static final List<String> TASKS = Arrays.stream(Stage.values())
            .flatMap(stage -> stage.tasks().stream())
            .distinct()
            .toList();

    private static final Set<String> LADDER_KEYS = Set.of(
            "id", "name", "source", "schoolForms", "quality", "exitAll", "due", "watch", "followUpSchoolDays", "steps");
    private static final Set<String> STEP_KEYS = Set.of(
            "step",
            "title",
            "stage",
            "owners",
            "afterStep",
            "trialSchoolDays",
            "investigates",
            "triggersAny",
            "due",
            "review");
    private static final Set<String> TRIGGER_KEYS = Set.of(
            "measure", "unit", "op", "value", "window", "patterns", "afterWeeks", "judgement", "assumed", "note");

    private LadderReader() {}

    /**
     * The ladder a file describes.
     *
     * @throws IllegalArgumentException naming the place and what was expected there
     */
    static Ladder ladder(String file, String yaml) {
        var node = root(file, yaml).knows(LADDER_KEYS);
        var source = node.at("source").text();
        var ladder = new Ladder(
                node.at("id").text(),
                node.at("name").text(),
                source,
                Set.copyOf(node.at("schoolForms").list(LadderReader::schoolForm)),
                quality(node.at("quality")),
                node.at("exitAll").list(exit -> trigger(exit, 0, Purpose.EXIT, source)),
                node.at("due").wholes(TASKS),
                watch(node.at("watch")),
                node.at("followUpSchoolDays").whole(),
                node.at("steps").list(step -> step(step, source)));
        LadderCheck.check(ladder);
        return ladder;
    }

    /** The law's clocks a file describes. */
    static Statute statute(String file, String yaml) {
        var node = root(file, yaml).knows(Set.of("name", "source", "investigation", "latest"));
        var investigation = node.at("investigation").knows(Set.of("stage", "triggersAny"));
        var source = node.at("source").text();
        return new Statute(
                investigation.at("triggersAny").list(one -> trigger(one, 0, Purpose.INVESTIGATION, source)),
                investigation.at("stage").oneOf("the code of a stage", Stage::ofCode),
                node.at("latest").wholes(TASKS));
    }

    private static Node root(String file, String yaml) {
        return new Node(file, new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
    }

    private static Step step(Node node, String source) {
        node.knows(STEP_KEYS);
        var no = node.at("step").whole();
        return new Step(
                no,
                node.at("title").text(),
                node.at("stage").oneOf("the code of a stage", Stage::ofCode),
                node.at("owners").list(LadderReader::group),
                node.at("afterStep").wholeOr(0),
                node.at("trialSchoolDays").whole(),
                node.at("investigates").flag(),
                node.at("triggersAny").list(one -> trigger(one, no, Purpose.STEP, source)),
                node.at("due").wholes(TASKS),
                node.has("review") ? review(no, node.at("review")) : null,
                source);
    }

    private static Review review(int step, Node node) {
        node.knows(Set.of("every", "owners", "schoolDays"));
        return new Review(
                step,
                node.at("every").oneOf(words(Rhythm.values()), Rhythm::valueOf),
                node.at("owners").list(LadderReader::group),
                node.at("schoolDays").whole());
    }

    private static String group(Node node) {
        return Role.ofGroup(node.text()).map(Role::group).orElseGet(() -> node.refuse("the group of a role"));
    }

    private static Trigger trigger(Node node, int step, Purpose purpose, String source) {
        node.knows(TRIGGER_KEYS);
        return new Trigger(
                step,
                purpose,
                node.at("measure").oneOf(words(Measure.values()), Measure::valueOf),
                node.at("unit").oneOf(words(Unit.values()), Unit::valueOf),
                node.at("op").oneOf(">=, > or <=", Operator::of),
                node.at("value").number(),
                window(node.at("window")),
                patterns(node),
                node.at("afterWeeks").wholeOr(0),
                node.at("judgement").flag(),
                node.at("assumed").flag(),
                node.at("note").textOrNull(),
                source);
    }

    private static Set<Pattern> patterns(Node node) {
        return node.has("patterns") ? Set.copyOf(node.at("patterns").list(LadderReader::pattern)) : Set.of();
    }

    private static Pattern pattern(Node node) {
        return node.oneOf(words(Pattern.values()), Pattern::valueOf);
    }

    private static SchoolForm schoolForm(Node node) {
        return node.oneOf(words(SchoolForm.values()), SchoolForm::valueOf);
    }

    private static Window window(Node node) {
        if (node.isText()) {
            var kind = node.oneOf(words(Window.Kind.values()) + " or {rollingWeeks: n}", Window.Kind::valueOf);
            return new Window(kind, 0);
        }
        return Window.rolling(
                node.knows(Set.of("rollingWeeks")).at("rollingWeeks").whole());
    }

    private static Quality quality(Node node) {
        node.knows(Set.of("window", "minReportedShare", "minOfferedMinutes"));
        return new Quality(
                window(node.at("window")),
                node.at("minReportedShare").number(),
                node.at("minOfferedMinutes").whole());
    }

    private static WatchPolicy watch(Node node) {
        var keys = List.of("remindBefore", "remindAfter", "raiseToDeputy", "raiseToPrincipal");
        Map<String, Integer> days = node.wholes(keys);
        keys.stream().filter(key -> !days.containsKey(key)).forEach(key -> node.at(key)
                .whole());
        return new WatchPolicy(
                days.get("remindBefore"),
                days.get("remindAfter"),
                days.get("raiseToDeputy"),
                days.get("raiseToPrincipal"));
    }

    private static String words(Object[] values) {
        return "one of " + Arrays.toString(values);
    }
}
