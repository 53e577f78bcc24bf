package se.skolrutin.cases;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseRefused.Cause;
import se.skolrutin.escalation.Stage;

/** Which roles may do what to a case: a role counts where it is held towards that very pupil. */
@Component
class CaseRights {

    private static final String[] CASE_WORKERS = {"mentor", "eht", "bitr-rektor", "rektor"};
    private static final String[] HEALTH_TEAM = {"eht", "bitr-rektor", "rektor"};

    private final JdbcClient jdbc;

    CaseRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mentor may call in the student-health team; the principal's step is opened by the team or the principals. */
    void mustBeAllowedToOpen(Stage stage, UUID pupilId, UUID staffId) {
        must(stage == Stage.PRINCIPAL ? HEALTH_TEAM : CASE_WORKERS, pupilId, staffId);
    }

    void mustBeAllowedToWithdraw(UUID pupilId, UUID staffId) {
        must(HEALTH_TEAM, pupilId, staffId);
    }

    void mustBeAllowedToLog(UUID pupilId, UUID staffId) {
        must(CASE_WORKERS, pupilId, staffId);
    }

    /** Which ladder cases follow is for the coordinator of their school, who need not see their pupils. */
    void mustBeAllowedToChangeLadder(UUID schoolUnitId, UUID staffId) {
        boolean may = jdbc.sql("""
                        select exists (select from staff_role r join staff s on s.id = r.staff_id
                            where s.id = :staff and s.school_unit_id = :school and r.role = 'koordinator')""")
                .param("staff", staffId)
                .param("school", schoolUnitId)
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new CaseRefused(Cause.ROLE, "coordinator");
        }
    }

    private void must(String[] roles, UUID pupilId, UUID staffId) {
        boolean may = jdbc.sql("""
                        select exists (select from pupil_visibility
                            where staff_id = :staff and pupil_id = :pupil and ground = any(:roles))""")
                .param("staff", staffId)
                .param("pupil", pupilId)
                .param("roles", roles)
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new CaseRefused(Cause.ROLE, "role");
        }
    }
}
