package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.roster.Role;

@DatabaseTest
class ReadLogTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsWhoReadWhatOnWhatGround() {
        UUID caseId = UUID.randomUUID();
        access.read(school.mentor, Subject.ofCase(caseId, school.pupil));

        logIn(school.auditor);
        assertThat(access.reads(ReadSearch.latest(10).ofCase(caseId)))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.staffId()).isEqualTo(school.mentor.staffId());
                    assertThat(read.staffName()).isEqualTo("Maja Prov");
                    assertThat(read.kind()).isEqualTo(Subject.Kind.CASE);
                    assertThat(read.ground()).isEqualTo("mentor");
                    assertThat(read.refused()).isFalse();
                });
    }

    @Test
    void keepsARefusedTryAlsoWhenItsTransactionIsRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> access.read(school.otherMentor, Subject.pupil(school.pupil))))
                .isInstanceOf(NotForYou.class);

        logIn(school.officer);
        assertThat(access.reads(ReadSearch.latest(10).ofPupil(school.pupil).onlyRefused()))
                .singleElement()
                .satisfies(read -> assertThat(read.staffId()).isEqualTo(school.otherMentor.staffId()));
    }

    @Test
    void letsAColleagueLookUpANameAtTheOwnSchoolAndKeepsIt() {
        access.readName(school.otherMentor, school.pupil);
        assertThatThrownBy(() -> access.readName(new TwoClassSchool(jdbc).mentor, school.pupil))
                .isInstanceOf(NotForYou.class);

        logIn(school.officer);
        assertThat(access.reads(ReadSearch.latest(10).ofPupil(school.pupil)))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.staffId()).isEqualTo(school.otherMentor.staffId());
                    assertThat(read.ground()).isEqualTo("kollega");
                });
    }

    @Test
    void auditorReadsHistoriesAndNoContents() {
        UUID caseId = UUID.randomUUID();

        assertThat(access.read(school.auditor, Subject.history(caseId, school.pupil)))
                .isEqualTo("revisor");
        assertThatThrownBy(() -> access.read(school.auditor, Subject.document(UUID.randomUUID(), caseId, school.pupil)))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void isOpenToOverseersOfTheSameSchoolOnly() {
        access.read(school.mentor, Subject.pupil(school.pupil));

        logIn(school.mentor);
        assertThatThrownBy(() -> access.reads(ReadSearch.latest(10))).isInstanceOf(NotForYou.class);
        logIn(new TwoClassSchool(jdbc).auditor);
        assertThat(access.reads(ReadSearch.latest(10).ofPupil(school.pupil))).isEmpty();
    }

    @Test
    void refusedRoleIsLogged() {
        logIn(school.mentor);
        assertThatThrownBy(() -> access.requireAny(Role.COORDINATOR)).isInstanceOf(NotForYou.class);

        logIn(school.auditor);
        assertThat(access.reads(
                        ReadSearch.latest(10).byStaff(school.mentor.staffId()).onlyRefused()))
                .singleElement()
                .satisfies(read -> assertThat(read.subject()).isEqualTo("koordinator"));
    }

    @Test
    void onlyGrows() {
        access.read(school.mentor, Subject.pupil(school.pupil));

        assertThatThrownBy(() -> jdbc.sql("delete from read_log").update())
                .hasMessageContaining("only add to read_log");
        assertThatThrownBy(() -> jdbc.sql("update read_log set ground = 'eht'").update())
                .hasMessageContaining("only add to read_log");
        assertThatThrownBy(() -> jdbc.sql("truncate read_log").update()).hasMessageContaining("only add to read_log");
    }

    private static void logIn(Viewer viewer) {
        TestingAuthenticationToken login =
                new TestingAuthenticationToken(viewer.staffId().toString(), null);
        login.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(login);
    }
}
