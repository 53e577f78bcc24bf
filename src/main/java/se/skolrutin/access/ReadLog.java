package se.skolrutin.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of who read what; it only grows. */
@Component
class ReadLog {

    private static final String ADD = """
            insert into read_log (at, staff_id, refused, kind, subject, case_id, pupil_id, ground)
            values (:at, :staff, :refused, :kind, :subject, :case, :pupil, :ground)
            """;

    /** What staff of the school read, and what others read about its pupils. */
    private static final String SEARCH = """
            select l.id, l.at, l.staff_id, nullif(concat_ws(' ', s.given_name, s.family_name), '') as staff_name,
                   l.refused, l.kind, l.subject, l.case_id, l.pupil_id,
                   case when p.school_unit_id = :unit and p.security_marking = 'Ingen'
                        then concat_ws(' ', p.given_name, p.family_name) end as pupil_name,
                   case when p.school_unit_id = :unit and p.security_marking = 'Ingen' then c.name end as class_name,
                   coalesce(p.security_marking <> 'Ingen', false) as protected_identity, l.ground, r.reason
            from read_log l
            left join staff s on s.id = l.staff_id
            left join pupil p on p.id = l.pupil_id
            left join school_class c on c.id = p.class_id
            left join reasoned_reading r on l.ground = 'skal' and r.staff_id = l.staff_id and r.pupil_id = l.pupil_id
                 and r.day = (l.at at time zone 'Europe/Stockholm')::date
            where (:staff::uuid is null or l.staff_id = :staff)
              and (:pupil::uuid is null or l.pupil_id = :pupil)
              and (:words::text is null or l.pupil_id in (
                  select n.id from pupil n
                  where n.school_unit_id = :unit
                    and (n.security_marking = 'Ingen' and concat_ws(' ', n.given_name, n.family_name) ilike :pattern
                         or lower(concat_ws(' ', n.given_name, n.family_name)) = lower(:words))))
              and (:case::uuid is null or l.case_id = :case)
              and (:from::timestamptz is null or l.at >= :from)
              and (:before::timestamptz is null or l.at < :before)
              and (:beforeId::bigint is null or l.id < :beforeId)
              and (not :refusedOnly or l.refused)
              and (not :outsideOnly or l.ground in ('skal', 'oppnad', 'namngiven'))
              and (s.school_unit_id = :unit or p.school_unit_id = :unit)
            order by l.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    ReadLog(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void read(Viewer viewer, Subject subject, String ground) {
        add(viewer.staffId(), subject, ground);
    }

    /** Commits by itself: the refusal that follows rolls back whatever it happened in. */
    void refused(UUID staffId, Subject subject) {
        ownTransaction.executeWithoutResult(status -> add(staffId, subject, null));
    }

    List<Read> search(Viewer viewer, ReadSearch search) {
        return jdbc.sql(SEARCH)
                .param("staff", search.staffId())
                .param("pupil", search.pupilId())
                .param("words", search.pupilWords())
                .param("pattern", pattern(search.pupilWords()))
                .param("case", search.caseId())
                .param("from", utc(search.from()))
                .param("before", utc(search.before()))
                .param("beforeId", search.beforeId())
                .param("refusedOnly", search.refusedOnly())
                .param("outsideOnly", search.outsideOnly())
                .param("unit", viewer.schoolUnit())
                .param("limit", search.limit())
                .query(Read.class)
                .list();
    }

    private static @Nullable String pattern(@Nullable String words) {
        return words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private void add(UUID staffId, Subject subject, @Nullable String ground) {
        jdbc.sql(ADD)
                .param("at", utc(clock.instant()))
                .param("staff", staffId)
                .param("refused", ground == null)
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("case", subject.caseId())
                .param("pupil", subject.pupilId())
                .param("ground", ground)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
