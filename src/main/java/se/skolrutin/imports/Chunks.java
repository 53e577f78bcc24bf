package se.skolrutin.imports;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a run's rows chunk by chunk, each in a transaction with its share of the report. */
@Component
class Chunks {

    private final ImportRuns runs;
    private final TransactionTemplate transaction;

    Chunks(ImportRuns runs, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes the next chunk; false if there was none. */
    boolean takeNext(UUID run, Sheet sheet, FileImport.RowTaker taker, int size) throws IOException {
        var refused = new Refusals();
        var before = sheet.rowsRead();
        var rows = sheet.rows(size, refused);
        if (sheet.rowsRead() == before) {
            return false;
        }
        transaction.executeWithoutResult(
                status -> runs.progress(run, sheet.bytesRead(), refused.list().size(), Tally.NONE, refused.list()));
        if (!rows.isEmpty()) {
            take(run, sheet.bytesRead(), taker, rows);
        }
        return true;
    }

    /** A row that the database will not have is found by halving, so that the others are taken. */
    private void take(UUID run, long bytesRead, FileImport.RowTaker taker, List<Row> rows) {
        try {
            transaction.executeWithoutResult(status -> store(run, bytesRead, taker, rows));
        } catch (DataIntegrityViolationException e) {
            if (rows.size() == 1) {
                refuse(run, bytesRead, rows.getFirst());
            } else {
                take(run, bytesRead, taker, rows.subList(0, rows.size() / 2));
                take(run, bytesRead, taker, rows.subList(rows.size() / 2, rows.size()));
            }
        }
    }

    private void store(UUID run, long bytesRead, FileImport.RowTaker taker, List<Row> rows) {
        var refused = new Refusals();
        var tally = taker.take(rows, refused);
        runs.progress(run, bytesRead, rows.size(), tally, refused.list());
    }

    private void refuse(UUID run, long bytesRead, Row row) {
        var refused = new Refusals();
        refused.add(row, new RowRefused("rad", "Raden gick inte att spara: ett värde är orimligt stort eller långt."));
        transaction.executeWithoutResult(status -> runs.progress(run, bytesRead, 1, Tally.NONE, refused.list()));
    }

    void finish(UUID run, FileImport.RowTaker taker) {
        transaction.executeWithoutResult(status -> {
            taker.finish();
            runs.end(run, ImportState.DONE, null);
        });
    }
}
