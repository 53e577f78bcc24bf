package se.skolrutin.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes files in, in the background, one after the other. */
@Service
public class Imports {

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the content and starts to take it in; returns as soon as all of it has been received.
     *
     * @return the id of the run
     */
    public UUID start(ImportKind kind, String fileName, InputStream content, String startedBy) throws IOException {
        throw new UnsupportedOperationException();
    }

    public Optional<ImportRun> run(UUID id) {
        return jdbc.sql("select * from import_run where id = ?")
                .param(id)
                .query(ImportRun.class)
                .optional();
    }

    /** The latest runs, newest first. */
    public List<ImportRun> runs(int limit) {
        return jdbc.sql("select * from import_run order by started_at desc limit ?")
                .param(limit)
                .query(ImportRun.class)
                .list();
    }

    /** The refused rows of a run in the order of the file. */
    public List<Refusal> refusals(UUID run, int offset, int limit) {
        return jdbc.sql("select line, field, reason from import_refusal where run_id = ? order by line offset ? limit ?")
                .params(run, offset, limit)
                .query(Refusal.class)
                .list();
    }
}
