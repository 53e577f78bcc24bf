package se.skolrutin.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Follows the engine's log for as long as the application runs: woken by the exporter's notice, and looking by itself
 * twice a second in case a notice was missed.
 */
@Component
@ConditionalOnEngine
class Feed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final int BATCH = 400;
    private static final int LOOK_EVERY_MILLIS = 500;
    private static final int TRIES = 3;
    private static final int COLLISIONS = 10;

    private final DataSource dataSource;
    private final FeedBatch batch;
    private @Nullable Thread thread;
    private volatile boolean running;

    Feed(DataSource dataSource, FeedBatch batch) {
        this.dataSource = dataSource;
        this.batch = batch;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("feed").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                follow(connection);
            } catch (SQLException | RuntimeException e) {
                log.warn("The feed lost the database and connects again: {}", e.toString());
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "listen engine_record");
        try {
            PGConnection notices = connection.unwrap(PGConnection.class);
            while (running) {
                applyAll();
                notices.getNotifications(LOOK_EVERY_MILLIS);
            }
        } finally {
            stopListening(connection);
        }
    }

    /** Whoever has the connection next would gather notices that nobody asks for. */
    private static void stopListening(Connection connection) {
        try {
            execute(connection, "unlisten *");
        } catch (SQLException gone) {
            // a connection that is gone hears nothing more
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void applyAll() {
        for (int partition = 1; partition <= batch.partitions(); partition++) {
            while (running && applied(partition) == BATCH) {
                // as long as batches come full there is more
            }
        }
    }

    private int applied(int partition) {
        try {
            return undisturbed(partition, BATCH);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            log.warn("A batch of partition {} could not be applied; going on record by record", partition, e);
            return applyOneByOne(partition);
        }
    }

    private int applyOneByOne(int partition) {
        int applied = 0;
        while (running && applied < BATCH && applyOne(partition)) {
            applied++;
        }
        return applied;
    }

    private boolean applyOne(int partition) {
        for (int attempt = 1; ; attempt++) {
            try {
                return undisturbed(partition, 1) == 1;
            } catch (RuntimeException e) {
                if (isPassing(e)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    log.error("A record of partition {} could not be applied and is set aside", partition, e);
                    batch.setNextAside(partition, e);
                    return true;
                }
            }
        }
    }

    /** Somebody else changed the same case at the same moment: nothing is wrong, and the batch is applied again at once. */
    private int undisturbed(int partition, int atMost) {
        for (int attempt = 1; ; attempt++) {
            try {
                return batch.apply(partition, atMost);
            } catch (ConcurrencyFailureException e) {
                if (attempt == COLLISIONS) {
                    throw e;
                }
            }
        }
    }

    private static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
