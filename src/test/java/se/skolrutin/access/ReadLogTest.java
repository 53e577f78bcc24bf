package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
        assertThat(access.reads(ReadSearch.latest(10).ofPupil(school.pupil).byStaff(school.otherMentor.staffId())))
                .singleElement()
                .satisfies(read -> {
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
    void isLookedThroughByPartOfANameButForAProtectedIdentityByTheWhole() {
        renamed(school.pupil, "Ylva", "Ingen");
        renamed(school.colleaguesPupil, "Ylvali", "Sekretessmarkering");
        access.read(school.mentor, Subject.pupil(school.pupil));
        access.read(school.mentor, Subject.pupil(school.colleaguesPupil));
        access.read(school.otherMentor, Subject.pupil(school.otherPupil));

        logIn(school.officer);
        assertThat(access.reads(named("ylv"))).singleElement().satisfies(read -> {
            assertThat(read.pupilName()).isEqualTo("Ylva Prov");
            assertThat(read.className()).isEqualTo("7A");
        });
        assertThat(access.reads(named("ylvali prov"))).singleElement().satisfies(read -> {
            assertThat(read.pupilId()).isEqualTo(school.colleaguesPupil);
            assertThat(read.protectedIdentity()).isTrue();
            assertThat(read.pupilName()).isNull();
        });
        assertThat(access.reads(named("%"))).isEmpty();
    }

    @Test
    void showsAlsoWhatOthersTriedToReadAboutTheSchoolsPupilsButNamesNoneOfTheirs() {
        TwoClassSchool other = new TwoClassSchool(jdbc);
        assertThatThrownBy(() -> access.read(other.mentor, Subject.pupil(school.pupil)))
                .isInstanceOf(NotForYou.class);

        logIn(school.officer);
        assertThat(access.reads(ReadSearch.latest(10).byStaff(other.mentor.staffId())))
                .singleElement()
                .satisfies(read -> assertThat(read.pupilName()).isEqualTo("Elev Prov"));
        logIn(other.officer);
        assertThat(access.reads(ReadSearch.latest(10).byStaff(other.mentor.staffId())))
                .singleElement()
                .satisfies(read -> assertThat(read.pupilName()).isNull());
    }

    @Test
    void isReadPageByPageThoughEachReadAddsToIt() {
        access.read(school.mentor, Subject.pupil(school.pupil));
        access.read(school.mentor, Subject.pupil(school.colleaguesPupil));

        logIn(school.auditor);
        Read newest = access.reads(latestBefore(null)).getFirst();
        assertThat(newest.kind()).isEqualTo(Subject.Kind.LOG);
        assertThat(newest.ground()).isEqualTo("revisor");
        Read second = access.reads(latestBefore(newest.id())).getFirst();
        Read first = access.reads(latestBefore(second.id())).getFirst();
        assertThat(List.of(second, first))
                .extracting(Read::pupilId)
                .containsExactly(school.colleaguesPupil, school.pupil);
    }

    private void renamed(UUID pupil, String name, String marking) {
        jdbc.sql("update pupil set given_name = ?, security_marking = ? where id = ?")
                .params(name, marking, pupil)
                .update();
    }

    private static ReadSearch named(String words) {
        return new ReadSearch(null, null, words, null, null, null, false, false, null, 10);
    }

    private static ReadSearch latestBefore(Long id) {
        return new ReadSearch(null, null, null, null, null, null, false, false, id, 1);
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
