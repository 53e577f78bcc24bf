package se.skolrutin.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which running matters were moved to another ladder, by whom and why. Only adds. */
@Repository
class LadderMoves {

    private final JdbcClient jdbc;

    LadderMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Standing from, Standing to, String reason, UUID by, Instant at) {
        jdbc.sql("""
                        insert into ladder_move (case_id, from_ladder_id, from_ladder_version, ladder_id, ladder_version,
                                                 stage, step_no, since, moved_at, moved_by, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        to.caseId(),
                        from.ladder().id(),
                        from.ladder().version(),
                        to.ladder().id(),
                        to.ladder().version(),
                        to.stage().code(),
                        to.step(),
                        to.since(),
                        Timestamp.from(at),
                        by,
                        reason)
                .update();
    }
}
