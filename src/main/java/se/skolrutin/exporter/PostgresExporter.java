package se.skolrutin.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Appends the engine's records to PostgreSQL. A batch is written when it is full, or a few milliseconds after its first
 * record, by a timer of our own: the broker's wakes an idle thread up to half a second late. The position is acknowledged
 * only after the database has it; what is exported twice is stored once.
 *
 * <p>Arguments: {@code url}, {@code user}, {@code password}, and optionally {@code batchSize} (records, default 500) and
 * {@code flushMillis} (milliseconds, default 5).
 */
public class PostgresExporter implements Exporter {

    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final List<RecordRow> batch = new ArrayList<>();
    private int batchSize;
    private Duration flushAfter = Duration.ZERO;
    private @Nullable RecordTable table;
    private @Nullable Controller controller;
    private @Nullable Logger log;
    private @Nullable ScheduledExecutorService timer;
    private boolean flushPlanned;
    private boolean away;

    @Override
    public void configure(Context context) {
        Map<String, Object> arguments = context.getConfiguration().getArguments();
        batchSize = Integer.parseInt(String.valueOf(arguments.getOrDefault("batchSize", 500)));
        flushAfter = Duration.ofMillis(Long.parseLong(String.valueOf(arguments.getOrDefault("flushMillis", 5))));
        table = new RecordTable(
                argument(arguments, "url"), argument(arguments, "user"), argument(arguments, "password"));
        log = context.getLogger();
        context.setFilter(new WantedRecords());
    }

    @Override
    public synchronized void open(Controller controller) {
        this.controller = controller;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("skolrutin-exporter").factory());
    }

    /** @throws ExporterException where the batch is full and the database is away: the broker then tries again */
    @Override
    public synchronized void export(Record<?> source) {
        if (!WantedRecords.keeps(source)) {
            return;
        }
        if (batch.size() >= batchSize) {
            flush();
        }
        batch.add(RecordRow.of(source));
        if (!flushPlanned) {
            planFlush(flushAfter);
        }
    }

    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
        if (!batch.isEmpty()) {
            flushQuietly();
        }
        batch.clear();
        opened(table).close();
    }

    private void planFlush(Duration delay) {
        flushPlanned = true;
        opened(timer).schedule(this::plannedFlush, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void plannedFlush() {
        flushPlanned = false;
        if (!batch.isEmpty() && !flushQuietly()) {
            planFlush(AFTER_FAILURE);
        }
    }

    private boolean flushQuietly() {
        try {
            flush();
            return true;
        } catch (ExporterException keptForLater) {
            return false;
        }
    }

    private void flush() {
        try {
            opened(table).append(batch);
            opened(controller)
                    .updateLastExportedRecordPosition(
                            batch.get(batch.size() - 1).position());
            batch.clear();
            away = false;
        } catch (SQLException e) {
            if (!away) {
                opened(log).warn("Expected to append {} records, but the database is away", batch.size(), e);
            }
            away = true;
            throw new ExporterException("the database is away", e);
        }
    }

    private static String argument(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Expected the exporter argument '" + name + "', but it is not set");
        }
        return value.toString();
    }

    private static <T> T opened(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the exporter is not configured");
        }
        return part;
    }
}
