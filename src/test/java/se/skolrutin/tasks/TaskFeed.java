package se.skolrutin.tasks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.engine.UserTaskCreated;

/** Plays the engine's feed: user tasks come up as if the engine had recorded them. */
public class TaskFeed {

    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    public TaskFeed(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    public static long key() {
        return KEYS.incrementAndGet();
    }

    /** A task of the plan for increased attendance for one role. */
    public long task(UUID caseId, String elementId, String role, @Nullable Instant due, @Nullable Long formKey) {
        long key = key();
        tell(created(caseId, key, elementId, role, due, formKey));
        return key;
    }

    public static UserTaskCreated created(
            UUID caseId, long key, String elementId, String role, @Nullable Instant due, @Nullable Long formKey) {
        OffsetDateTime dueAt = due == null ? null : due.atOffset(ZoneOffset.UTC);
        return new UserTaskCreated(
                caseId,
                key,
                key,
                key,
                "okad-skolnarvaro",
                elementId,
                "Samtala med eleven",
                List.of(role),
                dueAt,
                formKey,
                Instant.parse("2026-10-01T08:00:00Z"));
    }

    /** Publishes what happened, all in one transaction as the feed does. */
    public void tell(Object... happened) {
        transaction.executeWithoutResult(status -> List.of(happened).forEach(events::publishEvent));
    }

    public long form(String schema) {
        long key = key();
        jdbc.sql("""
                        insert into form_definition (key, form_id, version, resource_name, schema, deployed_at)
                        values (?, 'prov', 1, 'prov.form', ?, now())
                        """).params(key, schema).update();
        return key;
    }
}
