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
    private final KeptCalendars calendars;

    ConcernDecisions(JdbcClient jdbc, KeptCalendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** Keeps the decision; false where it is kept already. */
    boolean keep(ConcernInquiry inquiry, Decision decision) {
        return jdbc.sql("""
                        insert into concern_decision (id, pupil_id, case_id, taken_at, rules_version,
                                                      calendar_version, stage, content)
                        values (:id, :pupil, :case, :at, :rules, :calendar, :stage, :content::jsonb)
                        on conflict (id) do nothing""")
                        .param("id", decision.id())
                        .param("pupil", decision.pupilId())
                        .param("case", decision.caseId())
                        .param("at", Timestamp.from(decision.takenAt()))
                        .param("rules", decision.rulesVersion())
                        .param("calendar", calendars.keep(inquiry.calendar()))
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
        return keptById(id).map(kept -> kept.content().decision());
    }

    /** The decision with what it rests on. */
    Optional<KeptConcern> keptById(UUID id) {
        return jdbc.sql("select content, calendar_version from concern_decision where id = ?")
                .param(id)
                .query((row, number) -> new KeptConcern(
                        ConcernContent.read(row.getString("content")), row.getString("calendar_version")))
                .optional();
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
