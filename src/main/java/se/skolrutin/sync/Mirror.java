package se.skolrutin.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the school's system told last. What a run reads is put aside until all of it is there. */
@Component
class Mirror {

    private static final Duration REMEMBERED = Duration.ofDays(60);

    private static final String TAKE_OVER = """
            insert into source_entity as e (resource, id, facts)
            select resource, id, coalesce(facts, '{}') from source_incoming where run_id = :run and resource = :resource
            on conflict (resource, id) do update set gone_at = null,
                facts = case when excluded.facts = '{}' then e.facts else excluded.facts end
            where e.gone_at is not null or e.facts <> excluded.facts
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mirror(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An item as JSON, with the fields that have a use. */
    record Fact(UUID id, String json) {}

    <T> void putAside(UUID run, String resource, Collection<T> items, Function<T, Fact> fact) {
        template.batchUpdate(
                """
                insert into source_incoming (run_id, resource, id, facts) values (?, ?, ?, jsonb_strip_nulls(?::jsonb))
                on conflict (run_id, resource, id) do update set facts = excluded.facts""",
                items.stream()
                        .map(fact)
                        .map(one -> new Object[] {run, resource, one.id(), one.json()})
                        .toList());
    }

    void putAsideUnreadable(UUID run, String resource, Collection<UUID> ids) {
        template.batchUpdate(
                "insert into source_incoming (run_id, resource, id) values (?, ?, ?) on conflict do nothing",
                ids.stream().map(id -> new Object[] {run, resource, id}).toList());
    }

    /** Makes what was put aside the latest that is known. Belongs in the transaction that ends the reading. */
    void takeOver(UUID run, String resource) {
        jdbc.sql(TAKE_OVER).param("run", run).param("resource", resource).update();
    }

    /** Marks what a whole reading did not find; not where it found something that it cannot tell by its id. */
    void missing(UUID run, String resource) {
        jdbc.sql("""
                        update source_entity e set gone_at = :now
                        where resource = :resource and gone_at is null
                          and not exists (select from source_incoming i
                                          where i.run_id = :run and i.resource = e.resource and i.id = e.id)
                          and not exists (select from source_line l
                                          where l.run_id = :run and l.resource = e.resource and l.item_id is null)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("resource", resource)
                .param("run", run)
                .update();
    }

    void gone(String resource, List<UUID> ids) {
        jdbc.sql("update source_entity set gone_at = ? where resource = ? and id = any(?) and gone_at is null")
                .params(Timestamp.from(clock.instant()), resource, ids.toArray(UUID[]::new))
                .update();
    }

    /** Forgets what has been gone for long, and lessons and absences that were long ago: one that is needed is asked for. */
    void forget() {
        jdbc.sql("""
                        delete from source_entity
                        where gone_at < :then
                           or resource in ('calendarEvents', 'absences') and (facts ->> 'endTime')::timestamptz < :then""")
                .param("then", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }
}
