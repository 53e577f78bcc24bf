package se.skolrutin.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.Engine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a case's entries and looks up the names that they only hold ids of. */
@Component
class Timeline {

    private static final String ENTRIES = """
            select e.id, e.seq, e.at, e.recorded_at, e.actor, e.kind, e.process_id, e.element_id, e.args,
                   e.source_key, e.previous, e.hash,
                   concat_ws(' ', a.given_name, a.family_name) as actor_name,
                   concat_ws(' ', f.given_name, f.family_name) as from_name,
                   concat_ws(' ', r.given_name, r.family_name) as to_name,
                   coalesce(d.name, e.process_id) as process_name, i.process_definition_key,
                   t.name as task_name, t.element_id as task_element, t.process_id as task_process
            from history_entry e
            left join staff a on a.id = e.actor
            left join staff f on f.id = (e.args ->> 'fromStaff')::uuid
            left join staff r on r.id = (e.args ->> 'toStaff')::uuid
            left join task t on t.key = (e.args ->> 'task')::bigint
            left join lateral (select process_definition_key from process_instance p
                               where p.case_id = e.case_id and p.process_id = e.process_id
                               order by p.key desc limit 1) i on true
            left join process_definition d on d.key = i.process_definition_key
            where e.case_id = :case
              and not exists (select from case_document h join school_case c on c.id = h.case_id
                  where e.kind = 'document-filed' and h.id = (e.args ->> 'document')::uuid and h.zone <> 'ordinar'
                    and not may_read_piece(:viewer, h.id, c.pupil_id, h.zone, h.filed_by, h.for_mentors))
              and not exists (select from attachment h join school_case c on c.id = h.case_id
                  where e.kind in ('attachment-added', 'attachment-withdrawn')
                    and h.id = (e.args ->> 'attachment')::uuid and h.zone <> 'ordinar'
                    and not may_read_zone(:viewer, c.pupil_id, h.zone, h.attached_by, h.for_mentors))
            order by e.at, e.seq
            """;

    private static final String TRACES = """
            select e.process_id, e.process_definition_key as definition_key, e.element_id, e.element_type,
                   count(*) filter (where e.state = 'ACTIVE')::int as active,
                   count(*) filter (where e.state = 'COMPLETED')::int as completed,
                   count(*) filter (where e.state = 'TERMINATED')::int as terminated,
                   min(e.started_at) as first_entered, max(e.ended_at) as last_left
            from process_instance p
            join element_instance e on e.process_instance_key = p.key
            where p.case_id = :case and e.element_type <> 'PROCESS'
            group by e.process_id, e.process_definition_key, e.element_id, e.element_type
            order by first_entered, e.element_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sentences sentences;
    private final Engine engine;

    Timeline(JdbcClient jdbc, JsonMapper json, Sentences sentences, Engine engine) {
        this.jdbc = jdbc;
        this.json = json;
        this.sentences = sentences;
        this.engine = engine;
    }

    Optional<UUID> pupilOf(UUID caseId) {
        return jdbc.sql("select pupil_id from school_case where id = :case")
                .param("case", caseId)
                .query(UUID.class)
                .optional();
    }

    /**
     * Without the documents and attached files whose secrecy hides them from the viewer.
     *
     * @param contents whether what people wrote is read, too
     */
    List<TimelineEntry> of(UUID caseId, UUID viewer, boolean contents) {
        return jdbc.sql(ENTRIES)
                .param("case", caseId)
                .param("viewer", viewer)
                .query((row, number) -> entry(row, contents))
                .list();
    }

    List<ElementTrace> elementsOf(UUID caseId) {
        return jdbc.sql(TRACES).param("case", caseId).query(Timeline::trace).list();
    }

    private TimelineEntry entry(ResultSet row, boolean contents) throws SQLException {
        Map<String, String> args = json.readValue(row.getString("args"), new TypeReference<>() {});
        if (!contents) {
            args.computeIfPresent("reason", (name, written) -> sentences.unread());
        }
        String kind = row.getString("kind");
        return new TimelineEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                named(row.getString("actor_name")),
                kind,
                sentences.of(kind, known(args, row)),
                first(row.getString("process_id"), row.getString("task_process")),
                first(row.getString("element_id"), row.getString("task_element")),
                args);
    }

    private Map<String, String> known(Map<String, String> args, ResultSet row) throws SQLException {
        Map<String, String> known = new HashMap<>();
        put(known, "name", row.getString("task_name"));
        put(known, "process", row.getString("process_name"));
        put(known, "element", element(row));
        known.putAll(args);
        put(known, "fromStaff", named(row.getString("from_name")));
        put(known, "toStaff", named(row.getString("to_name")));
        return known;
    }

    private @Nullable String element(ResultSet row) throws SQLException {
        String element = row.getString("element_id");
        Long definition = row.getObject("process_definition_key", Long.class);
        return element == null || definition == null ? element : engine.elementName(definition, element);
    }

    private static ElementTrace trace(ResultSet row, int number) throws SQLException {
        return new ElementTrace(
                row.getString("process_id"),
                row.getLong("definition_key"),
                row.getString("element_id"),
                row.getString("element_type"),
                row.getInt("active"),
                row.getInt("completed"),
                row.getInt("terminated"),
                row.getObject("first_entered", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_left", OffsetDateTime.class)));
    }

    private static void put(Map<String, String> known, String name, @Nullable String value) {
        if (value != null) {
            known.put(name, value);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String named(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}
