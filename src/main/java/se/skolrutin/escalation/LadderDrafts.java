package se.skolrutin.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts of ladders as they are written, one a school at a time. */
@Repository
class LadderDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    LadderDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft as it is kept. */
    record Written(String content, int version, Instant changedAt, UUID changedBy) {}

    Optional<Written> of(UUID school) {
        return jdbc.sql("select content, version, changed_at, changed_by from ladder_draft where school_unit_id = ?")
                .param(school)
                .query(Written.class)
                .optional();
    }

    void begin(UUID school, String yaml, UUID by) {
        must(jdbc.sql("""
                        insert into ladder_draft (school_unit_id, content, changed_by, changed_at, version)
                        values (?, ?, ?, ?, 1) on conflict do nothing""").params(school, yaml, by, now()).update());
    }

    void change(UUID school, String yaml, int version, UUID by) {
        must(jdbc.sql("""
                        update ladder_draft set content = ?, changed_by = ?, changed_at = ?, version = version + 1
                        where school_unit_id = ? and version = ?""").params(yaml, by, now(), school, version).update());
    }

    void remove(UUID school, int version) {
        must(jdbc.sql("delete from ladder_draft where school_unit_id = ? and version = ?")
                .params(school, version)
                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void must(int changed) {
        if (changed == 0) {
            throw new DraftChanged();
        }
    }
}
