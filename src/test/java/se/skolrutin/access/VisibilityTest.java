package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;

@DatabaseTest
class VisibilityTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Access access;

    TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
    }

    @Test
    void bothOfAMentorPairSeeTheClassAndKnowTheirOwn() {
        assertThat(seenBy(school.mentor)).containsExactlyInAnyOrder(school.pupil, school.colleaguesPupil);
        assertThat(seenBy(school.colleague)).containsExactlyInAnyOrder(school.pupil, school.colleaguesPupil);
        assertThat(own(school.mentor)).containsExactly(school.pupil);
    }

    @Test
    void mentorOfAnotherClassSeesNothing() {
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).isEmpty();
    }

    @Test
    void leadersAndHealthTeamSeeTheUnitAndNoOther() {
        assertThat(seenBy(school.principal)).hasSize(3);
        assertThat(seenBy(school.deputy)).hasSize(3);
        assertThat(seenBy(school.healthTeam)).hasSize(3);
        assertThat(access.groundsFor(school.otherPrincipal, school.pupil)).isEmpty();
    }

    @Test
    void auditorReachesPupilsOnTheGroundOfAuditOnly() {
        assertThat(access.groundsFor(school.auditor, school.pupil)).containsExactly("revisor");
    }

    @Test
    void coordinatorAndDataProtectionOfficerSeeNoPupils() {
        assertThat(seenBy(school.coordinator)).isEmpty();
        assertThat(seenBy(school.officer)).isEmpty();
    }

    @Test
    void mentorsNoLongerSeeAPupilWhoLeft() {
        school.leaves(school.pupil, LocalDate.parse("2026-01-31"));

        assertThat(access.groundsFor(school.mentor, school.pupil)).isEmpty();
        assertThat(access.groundsFor(school.principal, school.pupil)).containsExactly("rektor");
    }

    private List<UUID> seenBy(Viewer viewer) {
        return jdbc.sql("select pupil_id from pupil_visibility where staff_id = ?")
                .param(viewer.staffId())
                .query(UUID.class)
                .list();
    }

    private List<UUID> own(Viewer viewer) {
        return jdbc.sql("select pupil_id from pupil_visibility where staff_id = ? and own")
                .param(viewer.staffId())
                .query(UUID.class)
                .list();
    }
}
