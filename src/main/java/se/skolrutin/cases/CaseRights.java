package se.skolrutin.cases;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Subject;
import se.skolrutin.cases.CaseRefused.Cause;
import se.skolrutin.escalation.Stage;

/** Which roles may do what to a case: a role counts where it is held towards that very pupil. */
@Component
class CaseRights {

    private static final String[] CASE_WORKERS = {"mentor", "eht", "bitr-rektor", "rektor"};
    private static final String[] HEALTH_TEAM = {"eht", "bitr-rektor", "rektor"};

    private final JdbcClient jdbc;
    private final Access access;
    private final SecrecyZones zones;

    CaseRights(JdbcClient jdbc, Access access, SecrecyZones zones) {
        this.jdbc = jdbc;
        this.access = access;
        this.zones = zones;
    }

    /** A mentor may call in the student-health team; the principal's step is opened by the team or the principals. */
    void mustBeAllowedToOpen(Stage stage, Subject subject, UUID staffId) {
        must(stage == Stage.PRINCIPAL ? HEALTH_TEAM : CASE_WORKERS, subject, staffId);
    }

    void mustBeAllowedToWithdraw(Subject subject, UUID staffId) {
        must(HEALTH_TEAM, subject, staffId);
    }

    void mustBeAllowedToLog(Subject subject, SecrecyZone zone, UUID staffId) {
        must(CASE_WORKERS, subject, staffId);
        if (!zones.mayWrite(subject.pupilId(), zone, staffId)) {
            throw refused(subject, staffId);
        }
    }

    /** Notes that somebody tried what that person may not. */
    void noteRefused(Subject subject, UUID staffId) {
        access.noteRefused(staffId, subject);
    }

    private CaseRefused refused(Subject subject, UUID staffId) {
        noteRefused(subject, staffId);
        return new CaseRefused(Cause.ROLE, "role");
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

    private void must(String[] roles, Subject subject, UUID staffId) {
        boolean may = jdbc.sql("""
                        select exists (select from pupil_visibility
                            where staff_id = :staff and pupil_id = :pupil and ground = any(:roles))""")
                .param("staff", staffId)
                .param("pupil", subject.pupilId())
                .param("roles", roles)
                .query(Boolean.class)
                .single();
        if (!may) {
            throw refused(subject, staffId);
        }
    }
}
