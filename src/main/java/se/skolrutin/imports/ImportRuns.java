package se.skolrutin.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs and their refusals in the database. */
@Component
class ImportRuns {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    void begin(UUID id, ImportKind kind, String fileName, String startedBy, long bytes) {
        jdbc.sql("""
                        insert into import_run (id, kind, file_name, started_by, started_at, state, bytes_total)
                        values (?, ?, ?, ?, ?, 'RUNNING', ?)""")
                .params(id, kind.name(), fileName, startedBy, OffsetDateTime.now(clock), bytes)
                .update();
    }

    void progress(UUID id, long bytesRead, long rowsRead, Tally tally, List<Refusal> refused) {
        jdbc.sql("""
                        update import_run set bytes_read = ?, rows_read = rows_read + ?, rows_new = rows_new + ?,
                            rows_changed = rows_changed + ?, rows_unchanged = rows_unchanged + ?,
                            rows_refused = rows_refused + ?
                        where id = ?""")
                .params(bytesRead, rowsRead, tally.created(), tally.changed(), tally.unchanged(), refused.size(), id)
                .update();
        template.batchUpdate(
                "insert into import_refusal (run_id, line, field, reason) values (?, ?, ?, ?)",
                refused.stream()
                        .map(r -> new Object[] {id, r.line(), r.field(), r.reason()})
                        .toList());
    }

    void notice(UUID id, String notice) {
        jdbc.sql("update import_run set notice = ? where id = ?")
                .params(notice, id)
                .update();
    }

    void end(UUID id, ImportState state, @Nullable String failure) {
        jdbc.sql("update import_run set state = ?, failure = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), failure, OffsetDateTime.now(clock), id)
                .update();
    }

    /** Marks what an earlier process left unfinished. */
    void interruptAll() {
        jdbc.sql("""
                        update import_run set state = 'INTERRUPTED', ended_at = ?,
                            failure = 'Importen avbröts när Skolrutin stannade. Läs in samma fil igen.'
                        where state = 'RUNNING'""").param(OffsetDateTime.now(clock)).update();
    }

    Optional<ImportRun> run(UUID id) {
        return jdbc.sql("select * from import_run where id = ?")
                .param(id)
                .query(ImportRun.class)
                .optional();
    }

    List<ImportRun> latest(int limit) {
        return jdbc.sql("select * from import_run order by started_at desc limit ?")
                .param(limit)
                .query(ImportRun.class)
                .list();
    }

    List<Refusal> refusals(UUID run, int offset, int limit) {
        return jdbc.sql("""
                        select line, field, reason from import_refusal
                        where run_id = ? order by line offset ? limit ?""").params(run, offset, limit).query(Refusal.class).list();
    }
}
