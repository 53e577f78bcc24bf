package se.skolrutin.sync;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs fetches in tests and waits for their end. */
final class Syncing {

    private Syncing() {}

    static SyncRun whole(Sync sync, SourceAdapter adapter) {
        return ended(sync, sync.ask(adapter, true, "test"));
    }

    static SyncRun changes(Sync sync, SourceAdapter adapter) {
        return ended(sync, sync.ask(adapter, false, "test"));
    }

    static SyncRun ended(Sync sync, UUID run) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> sync.run(run).orElseThrow(), one -> !one.running());
    }

    /**
     * Nobody goes to any school, and nothing has been fetched; not even what is otherwise never emptied is left. What the
     * application does by the clock may be in the way for a moment.
     */
    static void forgetEverything(JdbcClient jdbc) {
        await().ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
                .until(() -> jdbc.sql("""
                                do $$ begin
                                    set local session_replication_role = replica;
                                    truncate source_run, source_entity, source_difference, source_stop,
                                        source_subscription, source_line, source_incoming, school_unit, pupil, staff,
                                        guardian, lesson_attendance, attendance_day cascade;
                                end $$""").update() >= 0);
    }
}
