package se.skolrutin.escalation;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.SchoolForm;

/** Every version of every ladder, and which one a school uses from when. */
@Component
class Ladders {

    /** What a school uses until it chooses. */
    static final String DEFAULT = "danderyd";

    /** What a school of gymnasiet only uses until it chooses. */
    static final String DEFAULT_GYMNASIUM = "gymnasium-csn";

    private static final String SHIPPED = "classpath*:rules/ladders/*.yaml";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RuleBook rules;
    private final Roster roster;
    private final Map<LadderKey, LadderInForce> known = new ConcurrentHashMap<>();
    private final Map<String, LadderKey> presets;

    Ladders(JdbcClient jdbc, Clock clock, RuleBook rules, Roster roster) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.roster = roster;
        presets = shipped().values().stream()
                .map(yaml -> keep(yaml, null))
                .collect(toMap(LadderKey::id, key -> key, (one, other) -> other, TreeMap::new));
        keepRules();
    }

    /** The texts of the ladders that come with the product, by file name. */
    static Map<String, String> shipped() {
        var found = new ConcurrentHashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                found.put(String.valueOf(resource.getFilename()), text(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the ladders from " + SHIPPED, e);
        }
        return found;
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    /**
     * Keeps a ladder; the same text is the same version.
     *
     * @param schoolUnit whose own it is, empty for one that comes with the product
     * @throws LadderRefused where it cannot be used
     */
    LadderKey keep(String yaml, @Nullable UUID schoolUnit) {
        var ladder = LadderReader.ladder(yaml);
        LadderCheck.check(ladder, rules.statute());
        jdbc.sql("""
                        insert into ladder_version (ladder_id, version, hash, name, content, loaded_at, school_unit_id)
                        select :id, coalesce(max(version), 0) + 1, :hash, :name, :content, :now, cast(:school as uuid)
                        from ladder_version where ladder_id = :id
                        on conflict (ladder_id, hash) do nothing""")
                .param("id", ladder.id())
                .param("hash", RuleText.hash(yaml))
                .param("name", ladder.name())
                .param("content", yaml)
                .param("now", Timestamp.from(clock.instant()))
                .param("school", schoolUnit)
                .update();
        return jdbc.sql("select ladder_id id, version from ladder_version where ladder_id = ? and hash = ?")
                .params(ladder.id(), RuleText.hash(yaml))
                .query(LadderKey.class)
                .single();
    }

    private void keepRules() {
        jdbc.sql("insert into rules_version (version, content, loaded_at) values (?, ?, ?) on conflict do nothing")
                .params(rules.version(), rules.content(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The ladder that counts for a school on a day; the default of its school form until it chooses. */
    LadderInForce of(UUID schoolUnit, LocalDate day) {
        var key = jdbc.sql("""
                        select ladder_id id, ladder_version version from school_ladder
                        where school_unit_id = ? and valid_from <= ?
                        order by valid_from desc, adoption desc limit 1""").params(schoolUnit, day).query(LadderKey.class).optional();
        return version(key.orElseGet(() -> defaultOf(schoolUnit)));
    }

    /** Those that counted for a school from one day to another, in the order they began to; the same one once. */
    List<LadderPeriod> between(UUID schoolUnit, LocalDate first, LocalDate last) {
        var periods = new ArrayList<LadderPeriod>();
        var latest = of(schoolUnit, first);
        periods.add(period(first, latest));
        for (var day : adoptionsBetween(schoolUnit, first, last)) {
            var next = of(schoolUnit, day);
            if (!next.key().equals(latest.key())) {
                periods.add(period(day, next));
            }
            latest = next;
        }
        return periods;
    }

    private static LadderPeriod period(LocalDate from, LadderInForce ladder) {
        return new LadderPeriod(from, ladder.version(), ladder.ladder());
    }

    private List<LocalDate> adoptionsBetween(UUID schoolUnit, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select distinct valid_from from school_ladder
                        where school_unit_id = ? and valid_from > ? and valid_from <= ? order by valid_from""")
                .params(schoolUnit, first, last)
                .query(LocalDate.class)
                .list();
    }

    /** What a school uses until it chooses. */
    LadderKey defaultOf(UUID schoolUnit) {
        var forms = roster.schoolFormsOf(schoolUnit);
        var gymnasium = !forms.isEmpty() && forms.stream().noneMatch(SchoolForm::compulsory);
        return preset(gymnasium ? DEFAULT_GYMNASIUM : DEFAULT);
    }

    /** The ladders that come with the product, in the version it comes with. */
    List<LadderChoice> presets() {
        return presets.values().stream()
                .map(key -> LadderChoice.of(version(key)))
                .toList();
    }

    LadderKey preset(String id) {
        var key = presets.get(id);
        if (key == null) {
            throw new IllegalArgumentException("Expected a ladder called " + id + ", but there is none");
        }
        return key;
    }

    /** A ladder in one version, read from what was kept. */
    LadderInForce version(LadderKey key) {
        return known.computeIfAbsent(key, this::read);
    }

    private LadderInForce read(LadderKey key) {
        return LadderInForce.of(LadderReader.ladder(text(key)), key.version(), rules.statute());
    }

    /** As it was written. */
    String text(LadderKey key) {
        return jdbc.sql("select content from ladder_version where ladder_id = ? and version = ?")
                .params(key.id(), key.version())
                .query(String.class)
                .single();
    }

    /** From that day the school uses that version. */
    void adopt(UUID schoolUnit, LadderKey key, LocalDate from, String reason, UUID by) {
        jdbc.sql("""
                        insert into school_ladder (school_unit_id, valid_from, ladder_id, ladder_version, chosen_by,
                                                   reason, adopted_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(schoolUnit, from, key.id(), key.version(), by, reason, Timestamp.from(clock.instant()))
                .update();
    }

    /** One version of one ladder. */
    record LadderKey(String id, int version) {}
}
