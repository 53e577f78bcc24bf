package se.skolrutin.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions about concern that were taken, with the facts they rest on. */
@Repository
class ConcernDecisions {

    private final JdbcClient jdbc;

    ConcernDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the decision; false where it is kept already. */
    boolean keep(ConcernInquiry inquiry, Decision decision) {
        return jdbc.sql("""
                        insert into concern_decision (id, pupil_id, case_id, taken_at, rules_version, stage, content)
                        values (:id, :pupil, :case, :at, :rules, :stage, :content::jsonb)
                        on conflict (id) do nothing""")
                        .param("id", decision.id())
                        .param("pupil", decision.pupilId())
                        .param("case", decision.caseId())
                        .param("at", Timestamp.from(decision.takenAt()))
                        .param("rules", decision.rulesVersion())
                        .param(
                                "stage",
                                decision.stage() == null
                                        ? null
                                        : decision.stage().code())
                        .param("content", ConcernContent.of(inquiry, decision).json())
                        .update()
                == 1;
    }

    /** When it was decided to close the matter, empty where that was not decided by rules. */
    Optional<Instant> closing(UUID caseId) {
        return jdbc.sql("""
                        select taken_at from concern_decision where case_id = ? and stage = 'avsluta'
                        order by taken_at desc limit 1""")
                .param(caseId)
                .query((row, number) -> row.getTimestamp("taken_at").toInstant())
                .optional();
    }

    Optional<Decision> byId(UUID id) {
        return content(id).map(ConcernContent::decision);
    }

    /** The decision with what it rests on. */
    Optional<ConcernContent> content(UUID id) {
        return jdbc.sql("select content from concern_decision where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(ConcernContent::read);
    }

    List<Decision> ofCase(UUID caseId) {
        return jdbc
                .sql("select content from concern_decision where case_id = ? order by taken_at, id")
                .param(caseId)
                .query(String.class)
                .list()
                .stream()
                .map(content -> ConcernContent.read(content).decision())
                .toList();
    }
}
