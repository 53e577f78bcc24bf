package se.skolrutin.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.skolrutin.roster.Role;

/** Reads the routine for concern from YAML and refuses, by field and reason, what cannot be read. */
final class ConcernPolicyReader {

    /** The kinds of task a concern consists of. */
    static final List<String> TASKS = List.of("samtal", "hemkontakt", "mote", "konsultation", "beslut");

    private static final List<String> KEYS =
            List.of("id", "version", "name", "source", "followUpDueSchoolDays", "stages", "limits");
    private static final List<String> STAGE_KEYS = List.of("stage", "owners", "followUpSchoolDays", "due");
    private static final List<String> LIMIT_KEYS =
            List.of("about", "stage", "value", "schoolDays", "afterSchoolDays", "kinds", "source", "assumed", "note");
    private static final List<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).toList();
    private static final List<String> STAGES = Stream.of(Stage.values())
            .filter(stage -> stage != Stage.CLOSE)
            .map(Stage::code)
            .toList();

    private ConcernPolicyReader() {}

    /**
     * The routine a YAML text describes.
     *
     * @throws LadderRefused where it cannot be read
     */
    static ConcernPolicy policy(String yaml) {
        var node = Node.root(LadderYaml.tree(yaml)).knows(KEYS);
        var source = node.at("source").text();
        return new ConcernPolicy(
                node.at("id").text(),
                node.at("version").whole(),
                node.at("name").text(),
                node.at("followUpDueSchoolDays").whole(),
                node.at("stages").list(ConcernPolicyReader::stage),
                node.at("limits").list(limit -> limit(limit, source)));
    }

    private static ConcernStage stage(Node node) {
        node.knows(STAGE_KEYS);
        return new ConcernStage(
                stageOf(node),
                node.at("owners").list(owner -> owner.oneOf(GROUPS, group -> group)),
                node.at("followUpSchoolDays").whole(),
                node.at("due").wholes(TASKS));
    }

    private static ConcernLimit limit(Node node, String source) {
        node.knows(LIMIT_KEYS);
        var own = node.at("source").textOrNull();
        return new ConcernLimit(
                node.at("about").oneOf(ConcernMeasure.class),
                stageOf(node),
                node.at("value").whole(),
                node.at("schoolDays").wholeOr(0),
                node.at("afterSchoolDays").wholeOr(0),
                node.at("kinds").wholeOr(1),
                own == null ? source : own,
                node.at("assumed").flag(),
                node.at("note").textOrNull());
    }

    private static Stage stageOf(Node node) {
        return node.at("stage").oneOf(STAGES, Stage::ofCode);
    }
}
