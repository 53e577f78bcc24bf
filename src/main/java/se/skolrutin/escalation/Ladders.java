package se.skolrutin.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every ladder, and which one a school uses from when. */
@Component
class Ladders {

    /** What a school uses until it chooses. */
    static final String DEFAULT = "danderyd";

    private static final String SHIPPED = "classpath*:rules/ladders/*.yaml";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RuleBook rules;
    private final Map<LadderKey, LadderInForce> known = new ConcurrentHashMap<>();

    Ladders(JdbcClient jdbc, Clock clock, RuleBook rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        shipped().forEach(this::keep);
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

    private void keep(String file, String yaml) {
        var ladder = LadderReader.ladder(file, yaml);
        jdbc.sql("""
                        insert into ladder_version (ladder_id, version, hash, name, content, loaded_at)
                        select :id, coalesce(max(version), 0) + 1, :hash, :name, :content, :now
                        from ladder_version where ladder_id = :id
                        on conflict (ladder_id, hash) do nothing""")
                .param("id", ladder.id())
                .param("hash", RuleText.hash(yaml))
                .param("name", ladder.name())
                .param("content", yaml)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void keepRules() {
        jdbc.sql("insert into rules_version (version, content, loaded_at) values (?, ?, ?) on conflict do nothing")
                .params(rules.version(), rules.content(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The ladder that counts for a school on a day; the newest version of the default until it chooses. */
    LadderInForce of(UUID schoolUnit, LocalDate day) {
        var key = jdbc.sql("""
                        select ladder_id id, ladder_version version from school_ladder
                        where school_unit_id = ? and valid_from <= ? order by valid_from desc limit 1""").params(schoolUnit, day).query(LadderKey.class).optional();
        return version(key.orElseGet(() -> newest(DEFAULT)));
    }

    /** A ladder in one version, read from what was kept. */
    LadderInForce version(LadderKey key) {
        return known.computeIfAbsent(key, this::read);
    }

    private LadderInForce read(LadderKey key) {
        var yaml = jdbc.sql("select content from ladder_version where ladder_id = ? and version = ?")
                .params(key.id(), key.version())
                .query(String.class)
                .single();
        return LadderInForce.of(LadderReader.ladder(key.id(), yaml), key.version(), rules.statute());
    }

    private LadderKey newest(String id) {
        return jdbc.sql(
                        "select ladder_id id, version from ladder_version where ladder_id = ? order by version desc limit 1")
                .param(id)
                .query(LadderKey.class)
                .optional()
                .orElseThrow(
                        () -> new IllegalArgumentException("Expected a ladder called " + id + ", but there is none"));
    }

    List<LadderChoice> all() {
        return jdbc.sql("""
                        select distinct on (ladder_id) ladder_id id, version, name
                        from ladder_version order by ladder_id, version desc""").query(LadderChoice.class).list();
    }

    /** From that day the school uses the newest version of the ladder. */
    void choose(UUID schoolUnit, String ladder, LocalDate from, @Nullable UUID by) {
        var key = newest(ladder);
        jdbc.sql("""
                        insert into school_ladder (school_unit_id, valid_from, ladder_id, ladder_version, chosen_by)
                        values (?, ?, ?, ?, ?)
                        on conflict (school_unit_id, valid_from) do update
                        set ladder_id = excluded.ladder_id, ladder_version = excluded.ladder_version,
                            chosen_by = excluded.chosen_by""").params(schoolUnit, from, key.id(), key.version(), by).update();
    }

    /** One version of one ladder. */
    record LadderKey(String id, int version) {}
}
