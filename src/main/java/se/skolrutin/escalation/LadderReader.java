package se.skolrutin.escalation;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.skolrutin.escalation.Trigger.Purpose;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.SchoolForm;

/** Reads ladders and the law's clocks from YAML and refuses, by step, field and reason, what cannot be read. */
final class LadderReader {

    /** The kinds of task that have a due date. */
    static final List<String> TASKS = Arrays.stream(Stage.values())
            .flatMap(stage -> stage.tasks().stream())
            .distinct()
            .toList();

    /** A measure of public ladders that is none here. */
    private static final String SICK = "SICK";

    private static final List<String> LADDER_KEYS = List.of(
            "id", "name", "source", "schoolForms", "quality", "exitAll", "due", "watch", "followUpSchoolDays", "steps");
    private static final List<String> STEP_KEYS = List.of(
            "step",
            "title",
            "stage",
            "owners",
            "afterStep",
            "trialSchoolDays",
            "investigates",
            "triggersAny",
            "judged",
            "due",
            "review",
            "actions",
            "documents",
            "informs",
            "abstain");
    private static final List<String> TRIGGER_KEYS = List.of(
            "measure",
            "unit",
            "op",
            "value",
            "minOccasions",
            "window",
            "patterns",
            "exclude",
            "minReportedShare",
            "minOfferedMinutes",
            "afterWeeks",
            "judgement",
            "assumed",
            "note");
    /** The law leaves nothing out and asks nothing of the data. */
    private static final List<String> LAW_KEYS = TRIGGER_KEYS.stream()
            .filter(key ->
                    !List.of("exclude", "minReportedShare", "minOfferedMinutes").contains(key))
            .toList();

    private static final List<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::code).toList();
    private static final List<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).toList();
    private static final List<String> SIGNS =
            Arrays.stream(Operator.values()).map(Operator::sign).toList();

    private LadderReader() {}

    /**
     * The ladder a YAML text describes. What it says is not checked: see {@link LadderCheck}.
     *
     * @throws LadderRefused where it cannot be read
     */
    static Ladder ladder(String yaml) {
        return ofTree(LadderYaml.tree(yaml));
    }

    /** The ladder that such a tree of maps, lists and values describes. */
    static Ladder ofTree(Map<String, Object> tree) {
        var node = Node.root(tree).knows(LADDER_KEYS);
        var source = node.at("source").text();
        return new Ladder(
                node.at("id").text(),
                node.at("name").text(),
                source,
                Set.copyOf(node.at("schoolForms").list(form -> form.oneOf(SchoolForm.class))),
                quality(node.at("quality")),
                node.at("exitAll").list(exit -> trigger(exit, 0, Purpose.EXIT, source)),
                node.at("due").wholes(TASKS),
                watch(node.at("watch")),
                node.at("followUpSchoolDays").whole(),
                node.at("steps").list(step -> step(step, source)));
    }

    /** The law's clocks a YAML text describes. */
    static Statute statute(String yaml) {
        var node = Node.root(LadderYaml.tree(yaml)).knows(List.of("name", "source", "investigation", "latest"));
        var investigation = node.at("investigation").knows(List.of("stage", "triggersAny"));
        var source = node.at("source").text();
        return new Statute(
                investigation.at("triggersAny").list(one -> trigger(one, 0, Purpose.INVESTIGATION, source)),
                stage(investigation.at("stage")),
                node.at("latest").wholes(TASKS));
    }

    private static Step step(Node node, String source) {
        node.knows(STEP_KEYS);
        var no = node.at("step").whole();
        return new Step(
                no,
                node.at("title").text(),
                stage(node.at("stage")),
                node.at("owners").list(LadderReader::group),
                node.at("afterStep").wholeOr(0),
                node.at("trialSchoolDays").whole(),
                node.at("investigates").flag(),
                node.at("triggersAny").listOrNone(one -> trigger(one, no, Purpose.STEP, source)),
                node.at("judged").textOrNull(),
                node.at("due").wholes(TASKS),
                node.has("review") ? review(no, node.at("review")) : null,
                instructions(node),
                source);
    }

    private static Instructions instructions(Node step) {
        return new Instructions(
                step.at("actions").listOrNone(Node::text),
                step.at("documents").listOrNone(Node::text),
                step.at("informs").listOrNone(LadderReader::group),
                step.at("abstain").listOrNone(Node::text));
    }

    private static Review review(int step, Node node) {
        node.knows(List.of("every", "owners", "schoolDays"));
        return new Review(
                step,
                node.at("every").oneOf(Rhythm.class),
                node.at("owners").list(LadderReader::group),
                node.at("schoolDays").whole());
    }

    private static Stage stage(Node node) {
        return node.oneOf(STAGES, Stage::ofCode);
    }

    private static String group(Node node) {
        return node.oneOf(GROUPS, group -> group);
    }

    private static Trigger trigger(Node node, int step, Purpose purpose, String source) {
        node.knows(purpose == Purpose.INVESTIGATION ? LAW_KEYS : TRIGGER_KEYS);
        return new Trigger(
                step,
                purpose,
                measure(node.at("measure")),
                node.at("unit").oneOf(Unit.class),
                node.at("op").oneOf(SIGNS, Operator::of),
                node.at("value").number(),
                node.at("minOccasions").wholeOr(0),
                window(node.at("window")),
                Set.copyOf(node.at("patterns").listOrNone(pattern -> pattern.oneOf(Pattern.class))),
                Set.copyOf(node.at("exclude").listOrNone(one -> one.oneOf(Exclusion.class))),
                node.at("minReportedShare").numberOr(0),
                node.at("minOfferedMinutes").wholeOr(0),
                node.at("afterWeeks").wholeOr(0),
                node.at("judgement").flag(),
                node.at("assumed").flag(),
                node.at("note").textOrNull(),
                source);
    }

    private static Measure measure(Node node) {
        return node.is(SICK)
                ? node.refuse("ska vara VALID, den giltiga frånvaron: att en elev är sjuk är en uppgift om hälsa"
                        + " (artikel 9 i dataskyddsförordningen) och sparas inte")
                : node.oneOf(Measure.class);
    }

    private static Window window(Node node) {
        if (node.isText()) {
            return Window.of(node.oneOf(Window.Kind.class));
        }
        node.knows(List.of("rollingWeeks", "termUntil"));
        return node.has("termUntil")
                ? Window.termUntil(node.at("termUntil").list(LadderReader::monthDay))
                : Window.rolling(node.at("rollingWeeks").whole());
    }

    private static MonthDay monthDay(Node node) {
        try {
            return MonthDay.parse("--" + node.text());
        } catch (DateTimeException e) {
            return node.refuse("ska vara månad och dag som 11-30");
        }
    }

    private static Quality quality(Node node) {
        node.knows(List.of("window", "minReportedShare", "minOfferedMinutes"));
        return new Quality(
                window(node.at("window")),
                node.at("minReportedShare").number(),
                node.at("minOfferedMinutes").whole());
    }

    private static WatchPolicy watch(Node node) {
        node.knows(List.of("remindBefore", "remindAfter", "raiseToDeputy", "raiseToPrincipal"));
        return new WatchPolicy(
                node.at("remindBefore").whole(),
                node.at("remindAfter").whole(),
                node.at("raiseToDeputy").whole(),
                node.at("raiseToPrincipal").whole());
    }
}
