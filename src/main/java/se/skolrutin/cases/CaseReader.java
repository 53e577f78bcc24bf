package se.skolrutin.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Secrecy;
import se.skolrutin.escalation.Stage;

/** Reads cases for those who may see their pupils: who that is is decided in the query. */
@Component
class CaseReader {

    /** A pupil's subject teachers know of no matters. */
    private static final String VISIBLE =
            " exists (select from pupil_visibility v where v.pupil_id = c.pupil_id and v.staff_id = :viewer"
                    + " and v.ground <> 'amneslarare') ";

    /** Those of one's own work; the matters of the work team's other pupils are found with the pupil. */
    private static final String LISTED = """
             exists (select from pupil_visibility v where v.pupil_id = c.pupil_id and v.staff_id = :viewer
                     and v.ground <> 'amneslarare' and (v.ground <> 'arbetslag' or cast(:pupil as uuid) is not null))
            """;
    /** What people have written is for those who may read it under its secrecy; auditors see the case alone. */
    private static final String READABLE =
            " may_read_piece(:viewer, d.id, c.pupil_id, d.zone, d.filed_by, d.for_mentors) ";

    private static final String CASE = """
            select c.*, p.given_name || ' ' || p.family_name pupil_name, coalesce(k.name, '') class_name,
                   p.security_marking <> 'Ingen' protected_identity,
                   o.given_name || ' ' || o.family_name opened_by_name
            from school_case c
            join pupil p on p.id = c.pupil_id
            left join school_class k on k.id = p.class_id
            left join staff o on o.id = c.opened_by
            """;
    private static final String OF_ROUTINE = " where" + LISTED + """
            and (cast(:routine as text) is null or c.routine = :routine)
            """;
    private static final String FOUND = OF_ROUTINE + """
            and (cast(:state as text) is null or c.state = :state)
            and (cast(:stage as text) is null or c.stage = :stage)
            and (cast(:pupil as uuid) is null or c.pupil_id = :pupil)
            """;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Clock clock;

    CaseReader(JdbcClient jdbc, CaseRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<CaseReference> reference(UUID caseId) {
        return jdbc.sql("select * from school_case where id = ?")
                .param(caseId)
                .query((row, number) -> rows.reference(row, clock.getZone()))
                .optional();
    }

    List<CaseReference> withoutProcess(Instant openedBefore) {
        return jdbc.sql("""
                        select * from school_case
                        where state = 'OPEN' and process_instance_key is null and opened_at < ?
                        order by opened_at""")
                .param(Timestamp.from(openedBefore))
                .query((row, number) -> rows.reference(row, clock.getZone()))
                .list();
    }

    Optional<CaseView> view(UUID caseId, UUID viewer) {
        return jdbc.sql(CASE + "where c.id = :id and" + VISIBLE)
                .param("id", caseId)
                .param("viewer", viewer)
                .query(rows::view)
                .optional();
    }

    List<CaseView> views(Collection<UUID> caseIds, UUID viewer) {
        return jdbc.sql(CASE + "where c.id = any(:ids) and" + VISIBLE)
                .param("ids", caseIds.toArray(UUID[]::new))
                .param("viewer", viewer)
                .query(rows::view)
                .list();
    }

    CaseList list(CaseSearch search, UUID viewer) {
        Map<String, @Nullable Object> conditions = conditions(search, viewer);
        List<CaseRow> found = jdbc.sql(CASE + FOUND + "order by c.opened_at desc, c.id offset :offset limit :limit")
                .params(conditions)
                .param("offset", search.offset())
                .param("limit", search.limit())
                .query(rows::row)
                .list();
        long total = jdbc.sql("select count(*) from school_case c" + FOUND)
                .params(conditions)
                .query(Long.class)
                .single();
        return new CaseList(found, total, openByStage(conditions));
    }

    private static Map<String, @Nullable Object> conditions(CaseSearch search, UUID viewer) {
        Map<String, @Nullable Object> conditions = new HashMap<>();
        conditions.put("viewer", viewer);
        conditions.put("state", search.state() == null ? null : search.state().name());
        conditions.put(
                "routine", search.routine() == null ? null : search.routine().code());
        conditions.put("stage", search.stage() == null ? null : search.stage().code());
        conditions.put("pupil", search.pupilId());
        return conditions;
    }

    private Map<Stage, Long> openByStage(Map<String, @Nullable Object> conditions) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        jdbc.sql("select c.stage, count(*) cases from school_case c" + OF_ROUTINE
                        + "and c.state = 'OPEN' and c.stage is not null group by c.stage")
                .params(conditions)
                .query(row -> {
                    counts.put(Stage.ofCode(row.getString("stage")), row.getLong("cases"));
                });
        return counts;
    }

    List<CaseDocument> documents(UUID caseId, UUID viewer) {
        return jdbc.sql("""
                        select d.*, s.given_name || ' ' || s.family_name filed_by_name,
                               d.content_hash = encode(sha256(convert_to(d.content::text, 'UTF8')), 'hex') unaltered,
                               may_write_zone(:viewer, c.pupil_id, d.zone) may_be_secret
                        from case_document d join school_case c on c.id = d.case_id left join staff s on s.id = d.filed_by
                        where d.case_id = :id and""" + READABLE + "order by d.filed_at, d.id")
                .param("id", caseId)
                .param("viewer", viewer)
                .query(rows::document)
                .list();
    }

    /** Says which secrecy a document stands under; false where the viewer may not say so of it. */
    boolean saySecrecy(UUID caseId, UUID documentId, Secrecy secrecy, UUID viewer) {
        return jdbc.sql("""
                        update case_document d
                        set zone = :zone, for_mentors = :forMentors, not_to_guardians = :notToGuardians,
                            secrecy_said_by = :viewer, secrecy_said_at = :now
                        from school_case c
                        where d.id = :document and d.case_id = :id and c.id = d.case_id
                          and may_write_zone(:viewer, c.pupil_id, d.zone)
                          and may_write_zone(:viewer, c.pupil_id, :zone) and""" + READABLE)
                        .param("zone", secrecy.zone().code())
                        .param("forMentors", secrecy.forMentors())
                        .param("notToGuardians", secrecy.notToGuardians())
                        .param("document", documentId)
                        .param("id", caseId)
                        .param("viewer", viewer)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<UUID> decisionIds(UUID caseId, UUID viewer) {
        return jdbc.sql("""
                        select d.decision_id from case_decision d join school_case c on c.id = d.case_id
                        where d.case_id = :id and""" + VISIBLE + "order by d.at, d.decision_id")
                .param("id", caseId)
                .param("viewer", viewer)
                .query(UUID.class)
                .list();
    }
}
