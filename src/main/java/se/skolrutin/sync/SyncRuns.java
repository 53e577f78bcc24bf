package se.skolrutin.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.imports.Tally;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs and their reports in the database. */
@Component
class SyncRuns {

    private static final int MOST_TRIES = 3;
    private static final String RUNS = """
            select r.*, (select count(*) from source_line l where l.run_id = r.id) as lines,
                   (select count(*) from source_difference d where d.run_id = r.id) as differences
            from source_run r
            """;

    /** Reports of long ago that found nothing; the latest readings are what the next one goes on from. */
    private static final String FORGET = """
            delete from source_run r
            where asked_at < now() - interval '90 days' and state in ('DONE', 'FAILED')
              and not exists (select from source_difference d where d.run_id = r.id)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Clock clock;

    SyncRuns(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    /** Asks for a run; one that waits already is the answer, and becomes whole if that is asked for. */
    @Transactional
    UUID ask(SourceAdapter adapter, boolean whole, String by) {
        return jdbc.sql("""
                        insert into source_run (id, adapter, whole, state, started_by, asked_at)
                        values (?, ?, ?, 'WAITING', ?, ?)
                        on conflict (adapter) where state = 'WAITING'
                            do update set whole = source_run.whole or excluded.whole
                        returning id""")
                .params(UUID.randomUUID(), adapter.name(), whole, by, now())
                .query(UUID.class)
                .single();
    }

    /** Needs to be the only one that runs: whatever is said to be running was left by a process that is no more. */
    @Transactional
    void takeBackLeft() {
        jdbc.sql("""
                        update source_run set state = 'FAILED', ended_at = ?,
                            failure = 'Hämtningen avbröts flera gånger av att Skolrutin stannade. Ingenting är ändrat.'
                        where state = 'RUNNING' and tries >= ?""").params(now(), MOST_TRIES).update();
        jdbc.sql("""
                        update source_run r set state = 'FAILED', ended_at = ?,
                            failure = 'Skolrutin stannade. En ny hämtning väntar redan. Ingenting är ändrat.'
                        where state = 'RUNNING'
                          and exists (select from source_run w where w.adapter = r.adapter and w.state = 'WAITING')""").param(now()).update();
        jdbc.sql("update source_run set state = 'WAITING', reading = null where state = 'RUNNING'")
                .update();
    }

    /** Begins the run that has waited longest; empty where none waits. */
    @Transactional
    Optional<SyncRun> beginNext() {
        var next = jdbc.sql("""
                        update source_run set state = 'RUNNING', started_at = ?, tries = tries + 1, fetched = '{}'
                        where id = (select id from source_run where state = 'WAITING' order by asked_at limit 1)
                        returning id""").param(now()).query(UUID.class).optional();
        next.ifPresent(id -> {
            jdbc.sql("delete from source_incoming").update();
            jdbc.sql(FORGET).update();
            jdbc.sql("delete from source_line where run_id = ?").param(id).update();
        });
        return next.flatMap(this::run);
    }

    /** When the last reading that went through began; what was changed since then is asked for. */
    Optional<Instant> readUntil(SourceAdapter adapter) {
        return latest("select max(started_at) from source_run where adapter = ? and state = 'DONE'", adapter);
    }

    Optional<Instant> readWhole(SourceAdapter adapter) {
        return latest("select max(started_at) from source_run where adapter = ? and state = 'DONE' and whole", adapter);
    }

    /** Whether the last reading that went through was of this list, or of others. */
    boolean readLast(SourceAdapter adapter, String resource) {
        return jdbc.sql("""
                        select jsonb_exists(fetched, ?) from source_run where adapter = ? and state = 'DONE'
                        order by started_at desc limit 1""")
                .params(resource, adapter.name())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<Instant> triedLast(SourceAdapter adapter) {
        return latest("select max(asked_at) from source_run where adapter = ?", adapter);
    }

    private Optional<Instant> latest(String sql, SourceAdapter adapter) {
        return jdbc.sql(sql)
                .param(adapter.name())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void reading(UUID run, String resource, int more) {
        jdbc.sql("""
                        update source_run set reading = :resource,
                            fetched = fetched || jsonb_build_object(:resource, coalesce((fetched ->> :resource)::int, 0) + :more)
                        where id = :run""")
                .param("run", run)
                .param("resource", resource)
                .param("more", more)
                .update();
    }

    void notice(UUID run, String notice) {
        jdbc.sql("update source_run set notice = concat_ws(' ', notice, ?::text) where id = ?")
                .params(notice, run)
                .update();
    }

    void report(UUID run, Collection<SourceLine> lines) {
        template.batchUpdate(
                "insert into source_line (run_id, resource, item_id, field, expected) values (?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {run, line.resource(), line.itemId(), line.field(), line.expected()})
                        .toList());
    }

    void tally(UUID run, Tally tally) {
        jdbc.sql("update source_run set rows_new = ?, rows_changed = ?, rows_unchanged = ? where id = ?")
                .params(tally.created(), tally.changed(), tally.unchanged(), run)
                .update();
    }

    void done(UUID run) {
        end(run, "DONE", null);
    }

    void failed(UUID run, String why) {
        end(run, "FAILED", why);
    }

    private void end(UUID run, String state, @Nullable String why) {
        jdbc.sql("update source_run set state = ?, failure = ?, ended_at = ?, reading = null where id = ?")
                .params(state, why, now(), run)
                .update();
        jdbc.sql("delete from source_incoming where run_id = ?").param(run).update();
    }

    Optional<SyncRun> run(UUID id) {
        return jdbc.sql(RUNS + "where r.id = ?").param(id).query(this::row).optional();
    }

    List<SyncRun> latest(int limit) {
        return jdbc.sql(RUNS + "order by r.asked_at desc limit ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    List<SourceLine> lines(UUID run, int offset, int limit) {
        return jdbc.sql("""
                        select resource, item_id, field, expected from source_line
                        where run_id = ? order by number offset ? limit ?""").params(run, offset, limit).query(SourceLine.class).list();
    }

    private SyncRun row(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new SyncRun(
                row.getObject("id", UUID.class),
                SourceAdapter.valueOf(row.getString("adapter")),
                row.getBoolean("whole"),
                SyncState.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("reading"),
                json.readValue(row.getString("fetched"), new TypeReference<Map<String, Integer>>() {}),
                row.getString("failure"),
                row.getString("notice"),
                row.getLong("rows_new"),
                row.getLong("rows_changed"),
                row.getLong("rows_unchanged"),
                row.getLong("lines"),
                row.getLong("differences"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
