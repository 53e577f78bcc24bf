package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
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
class ProtectedPupilsTest {

    private static final String WHY = "Ska ta över undervisningen";

    @Autowired
    private ProtectedPupils pupils;

    @Autowired
    private Access access;

    @Autowired
    private SecrecyZones zones;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TwoClassSchool school;
    private LocalDate today;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        today = LocalDate.now(clock);
        jdbc.sql("update pupil set security_marking = 'Skyddad folkbokföring' where id = ?")
                .param(school.pupil)
                .update();
    }

    @Test
    void areReadByWhomThePrincipalLetsIn() {
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).isEmpty();

        pupils.letIn(school.pupil, school.otherMentor.staffId(), WHY, today, school.principal);

        assertThat(access.groundsFor(school.otherMentor, school.pupil)).containsExactly("oppnad");
        assertThat(access.read(school.otherMentor, Subject.pupil(school.pupil))).isEqualTo("oppnad");
        assertThat(zones.writable(school.pupil, school.otherMentor)).isEmpty();
        assertThat(pupils.openTo(school.otherMentor))
                .extracting(OpenablePupil::id)
                .containsExactly(school.pupil);
        assertThat(pupils.letIn(school.pupil)).singleElement().satisfies(one -> assertThat(one.reason())
                .isEqualTo(WHY));
    }

    @Test
    void letTheirHomeBeKnownToThePrincipalAndWhomThePrincipalLetsIn() {
        assertThat(access.mayKnowHome(school.principal, school.pupil)).isTrue();
        for (Viewer one : List.of(school.mentor, school.healthTeam, school.deputy, school.otherMentor)) {
            assertThat(access.mayKnowHome(one, school.pupil)).isFalse();
        }
        assertThat(access.mayKnowHome(school.mentor, school.colleaguesPupil)).isTrue();

        pupils.letIn(school.pupil, school.mentor.staffId(), WHY, today, school.principal);
        assertThat(access.mayKnowHome(school.mentor, school.pupil)).isTrue();
        assertThat(access.groundsFor(school.mentor, school.pupil)).first().isEqualTo("mentor");
    }

    @Test
    void areClosedAgainAfterTheLastDayAndWhenThePrincipalEndsIt() {
        pupils.letIn(school.pupil, school.otherMentor.staffId(), WHY, today, school.principal);
        UUID opening = pupils.letIn(school.pupil).getFirst().id();
        assertThat(pupils.end(school.pupil, opening, school.principal)).isTrue();
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).isEmpty();

        pupils.letIn(school.pupil, school.otherMentor.staffId(), WHY, today, school.principal);
        jdbc.sql("update protected_opening set last_day = school_today() - 1 where pupil_id = ?")
                .param(school.pupil)
                .update();
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).isEmpty();
        assertThat(pupils.end(school.pupil, opening, school.principal)).isFalse();
    }

    @Test
    void areOpenedByTheirPrincipalAlone() {
        for (Viewer one : List.of(school.mentor, school.deputy, school.healthTeam, school.otherPrincipal)) {
            assertThatExceptionOfType(NotForYou.class)
                    .isThrownBy(() -> pupils.letIn(school.pupil, school.otherMentor.staffId(), WHY, today, one));
        }
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(
                        () -> pupils.letIn(school.otherPupil, school.mentor.staffId(), WHY, today, school.principal));
        assertThatExceptionOfType(NamingRefused.class)
                .isThrownBy(() ->
                        pupils.letIn(school.pupil, school.otherPrincipal.staffId(), WHY, today, school.principal));
    }
}
