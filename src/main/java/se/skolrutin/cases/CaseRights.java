package se.skolrutin.cases;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseRefused.Cause;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;

/** Which roles may do what to a case, always for a pupil they may see. */
@Component
class CaseRights {

    private static final Set<Role> HEALTH_TEAM = EnumSet.of(Role.EHT, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL);
    private static final Set<Role> CASE_WORKERS =
            EnumSet.of(Role.MENTOR, Role.EHT, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL);

    private final Roster roster;
    private final JdbcClient jdbc;

    CaseRights(Roster roster, JdbcClient jdbc) {
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** A mentor may call in the student-health team; the principal's step is opened by the team or the principals. */
    void mustBeAllowedToOpen(Stage stage, UUID pupilId, UUID staffId) {
        mustSee(pupilId, staffId);
        mustHaveOneOf(stage == Stage.PRINCIPAL ? HEALTH_TEAM : CASE_WORKERS, staffId, "öppna det steget");
    }

    void mustBeAllowedToWithdraw(UUID pupilId, UUID staffId) {
        mustSee(pupilId, staffId);
        mustHaveOneOf(HEALTH_TEAM, staffId, "återkalla ärenden");
    }

    void mustSee(UUID pupilId, UUID staffId) {
        boolean sees = jdbc.sql("select exists (select from pupil_visibility where staff_id = ? and pupil_id = ?)")
                .params(staffId, pupilId)
                .query(Boolean.class)
                .single();
        if (!sees) {
            throw new CaseRefused(Cause.ROLE, "Eleven hör inte till dem du arbetar med.");
        }
    }

    private void mustHaveOneOf(Set<Role> roles, UUID staffId, String intent) {
        boolean has = roster.staff(staffId)
                .map(member -> member.roles().stream().anyMatch(roles::contains))
                .orElse(false);
        if (!has) {
            throw new CaseRefused(Cause.ROLE, "Din roll får inte " + intent + ".");
        }
    }
}
