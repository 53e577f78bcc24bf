package se.skolrutin.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one file of {@code rules/lag}: lists of references, kinds of support and limits, any of them. */
final class LawFile {

    private static final Pattern PARAGRAPH = Pattern.compile("\\d+(?: [a-z])?");
    private static final Pattern STATUTE = Pattern.compile(".+ \\(\\d{4}:\\d+\\)");
    private static final Set<String> VERSION = Set.of("id", "validFrom", "validTo", "status", "source", "summary");
    private static final Set<String> REFERENCE = with(VERSION, "heading", "statute", "chapter", "paragraph", "clocks");
    private static final Set<String> SUPPORT = with(VERSION, "name", "law");
    private static final Set<String> LIMIT = with(VERSION, "name", "law", "days");
    private static final Map<String, Function<Fields, LawEntry>> LISTS = lists();

    private final String name;

    private LawFile(String name) {
        this.name = name;
    }

    /**
     * Everything one file says.
     *
     * @throws LawRefused where it cannot be read
     */
    static List<LawEntry> entries(String name, String yaml) {
        return new LawFile(name).entries(yaml);
    }

    private static Map<String, Function<Fields, LawEntry>> lists() {
        var lists = new LinkedHashMap<String, Function<Fields, LawEntry>>();
        lists.put("references", LawFile::reference);
        lists.put("supportTypes", LawFile::supportType);
        lists.put("leaveLimits", LawFile::leaveLimit);
        return lists;
    }

    private List<LawEntry> entries(String yaml) {
        var file = new Fields(name, "the file", tree(yaml)).knows(LISTS.keySet());
        var entries = new ArrayList<LawEntry>();
        LISTS.forEach((list, read) -> entries.addAll(entries(file, list, read)));
        return entries;
    }

    private Map<?, ?> tree(String yaml) {
        try {
            return map("the file", "as a whole", yaml().load(yaml));
        } catch (YAMLException e) {
            throw new LawRefused(name, "the file", "as a whole", "is no YAML that can be read");
        }
    }

    private List<LawEntry> entries(Fields file, String list, Function<Fields, LawEntry> read) {
        return switch (file.values().get(list)) {
            case null -> List.of();
            case List<?> items -> {
                var entries = new ArrayList<LawEntry>();
                items.forEach(item -> entries.add(read.apply(fields(list, entries.size() + 1, item))));
                yield entries;
            }
            default -> file.refuse(list, "is no list");
        };
    }

    private Fields fields(String list, int no, @Nullable Object item) {
        var values = map(list + "[" + no + "]", "as a whole", item);
        var id = values.get("id");
        return new Fields(name, list + "[" + no + "]" + (id == null ? "" : " (" + id + ")"), values);
    }

    private Map<?, ?> map(String entry, String field, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new LawRefused(name, entry, field, "has no named fields");
    }

    private static LawEntry reference(Fields fields) {
        fields.knows(REFERENCE);
        return new LawReference(
                fields.text("id"),
                fields.text("heading"),
                statute(fields),
                place(fields),
                fields.text("summary"),
                fields.texts("clocks"),
                fields.validity(),
                fields.text("source"));
    }

    private static String statute(Fields fields) {
        var statute = fields.text("statute");
        return STATUTE.matcher(statute).matches()
                ? statute
                : fields.refuse("statute", "is no name and number like skollagen (2010:800)");
    }

    private static LawReference.@Nullable Place place(Fields fields) {
        if (!fields.has("chapter") && !fields.has("paragraph")) {
            return null;
        }
        var paragraph = fields.text("paragraph");
        return PARAGRAPH.matcher(paragraph).matches()
                ? new LawReference.Place(fields.number("chapter", 1, 99), paragraph)
                : fields.refuse("paragraph", "is no paragraph like 19 a");
    }

    private static LawEntry supportType(Fields fields) {
        fields.knows(SUPPORT);
        return new SupportType(
                fields.text("id"),
                fields.text("name"),
                fields.text("summary"),
                fields.text("law"),
                fields.validity(),
                fields.text("source"));
    }

    private static LawEntry leaveLimit(Fields fields) {
        fields.knows(LIMIT);
        return new LeaveLimit(
                fields.text("id"),
                fields.text("name"),
                fields.number("days", 1, 366),
                fields.text("summary"),
                fields.text("law"),
                fields.validity(),
                fields.text("source"));
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** Leaves a day as it is written: YAML's own days also take the thirteenth month. */
    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WithoutTimestamps());
    }

    private static final class WithoutTimestamps extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
