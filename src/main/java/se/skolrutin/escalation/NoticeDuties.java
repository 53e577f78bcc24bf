package se.skolrutin.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The duties to tell the home the same day: each arises once, and once it may fall away. */
@Repository
class NoticeDuties {

    private final JdbcClient jdbc;

    NoticeDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pupils for whom the duty is new, or has come back. */
    Set<UUID> arise(List<Decision> unreported, LocalDate day, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        insert into notice_duty (pupil_id, day, decision_id, arisen_at)
                        select pupil_id, :day, decision_id, :at
                        from unnest(:pupils, :decisions) as d (pupil_id, decision_id)
                        on conflict (pupil_id, day) do update
                        set decision_id = excluded.decision_id, arisen_at = excluded.arisen_at, lifted_at = null
                        where notice_duty.lifted_at is not null
                        returning pupil_id""")
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("pupils", unreported.stream().map(Decision::pupilId).toArray(UUID[]::new))
                .param("decisions", unreported.stream().map(Decision::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The duties that stand for these pupils since the given day. */
    List<ReportedAfterAll> standing(Collection<UUID> pupils, LocalDate since) {
        return jdbc.sql("""
                        select pupil_id, day from notice_duty
                        where pupil_id = any(?) and day >= ? and lifted_at is null""")
                .params(pupils.toArray(UUID[]::new), since)
                .query(ReportedAfterAll.class)
                .list();
    }

    void lift(ReportedAfterAll duty, Instant at) {
        jdbc.sql("update notice_duty set lifted_at = ? where pupil_id = ? and day = ? and lifted_at is null")
                .params(Timestamp.from(at), duty.pupilId(), duty.day())
                .update();
    }
}
