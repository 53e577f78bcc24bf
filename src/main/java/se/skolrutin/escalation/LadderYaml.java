package se.skolrutin.escalation;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A ladder's YAML text and the maps, lists and values it consists of. */
final class LadderYaml {

    private LadderYaml() {}

    /**
     * What a text consists of.
     *
     * @throws LadderRefused where it is no YAML of named fields
     */
    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(String yaml) {
        if (load(yaml) instanceof Map<?, ?> tree && tree.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) tree;
        }
        throw new LadderRefused("", "filen ska ha namngivna fält");
    }

    private static Object load(String yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new LadderRefused("", "filen är inte YAML som går att läsa");
        }
    }

    /** The text of a tree; read again it gives the same tree. */
    static String text(Map<String, Object> tree) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setSplitLines(false);
        return new Yaml(options).dump(tree);
    }
}
