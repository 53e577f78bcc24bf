package se.skolrutin.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.attendance.Attendance;

/**
 * Works off the pupils whose attendance changed, a batch a transaction and some at a time: while the database reads one
 * batch and keeps another, the rules look at a third. Where a batch fails its pupils are set aside and evaluated one by
 * one, so that one of them does not hold up the others.
 */
@Component
class Queue {

    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    private static final int BATCH = 500;
    private static final int TAKERS = 3;
    private static final int ATTEMPTS = 10;

    private final Attendance attendance;
    private final Evaluation evaluation;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(
            Attendance attendance,
            Evaluation evaluation,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.attendance = attendance;
        this.evaluation = evaluation;
        this.jdbc = jdbc;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    int workOff() {
        try (var takers = Executors.newFixedThreadPool(TAKERS)) {
            return Stream.generate(() -> CompletableFuture.supplyAsync(this::takeAll, takers))
                    .limit(TAKERS)
                    .toList()
                    .stream()
                    .mapToInt(CompletableFuture::join)
                    .sum();
        }
    }

    private int takeAll() {
        var evaluated = 0;
        for (var batch = batch(); batch > 0; batch = batch()) {
            evaluated += batch;
        }
        return evaluated;
    }

    private int batch() {
        try {
            return inTransaction(this::evaluateBatch);
        } catch (RuntimeException e) {
            LOG.warn("Expected to evaluate a batch of pupils, now one by one: {}", cause(e));
            var aside = transaction.execute(status -> setAside(attendance.takeTouched(BATCH)));
            aside.forEach(this::alone);
            return aside.size();
        }
    }

    private int evaluateBatch() {
        var pupils = attendance.takeTouched(BATCH);
        evaluation.evaluate(pupils);
        return pupils.size();
    }

    private int inTransaction(IntSupplier work) {
        var done = transaction.execute(status -> work.getAsInt());
        return done == null ? 0 : done;
    }

    private List<UUID> setAside(List<UUID> pupils) {
        jdbc.sql("""
                        insert into evaluation_failure (pupil_id, failed_at, attempts, error)
                        select pupil_id, :now, 0, 'Väntar på ett eget försök' from unnest(:pupils) as p (pupil_id)
                        on conflict (pupil_id) do update set attempts = 0""")
                .param("now", Timestamp.from(clock.instant()))
                .param("pupils", pupils.toArray(UUID[]::new))
                .update();
        return pupils;
    }

    private boolean alone(UUID pupil) {
        try {
            transaction.executeWithoutResult(status -> evaluateAlone(pupil));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Expected to evaluate pupil {}: {}", pupil, cause(e));
            transaction.executeWithoutResult(status -> failed(pupil, e));
            return false;
        }
    }

    private void evaluateAlone(UUID pupil) {
        jdbc.sql("delete from evaluation_failure where pupil_id = ?")
                .param(pupil)
                .update();
        evaluation.evaluate(List.of(pupil));
    }

    private void failed(UUID pupil, RuntimeException cause) {
        jdbc.sql("update evaluation_failure set failed_at = ?, attempts = attempts + 1, error = ? where pupil_id = ?")
                .params(Timestamp.from(clock.instant()), cause(cause), pupil)
                .update();
    }

    /** Names the failure without its message, which may carry what a row says about a person. */
    private static String cause(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var at = root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0];
        return failure.getClass().getSimpleName() + ", " + root.getClass().getSimpleName() + at;
    }

    List<EvaluationFailure> failures() {
        return jdbc.sql("select pupil_id, failed_at, attempts, error from evaluation_failure order by failed_at")
                .query(EvaluationFailure.class)
                .list();
    }

    /** Tries those again that failed, until they have failed too often. */
    int retryFailed() {
        return retry(failures().stream()
                .filter(failure -> failure.attempts() < ATTEMPTS)
                .map(EvaluationFailure::pupilId)
                .toList());
    }

    /** Tries these again, however often they failed; says how many went well. */
    int retry(Collection<UUID> pupils) {
        return (int) pupils.stream().filter(this::alone).count();
    }
}
