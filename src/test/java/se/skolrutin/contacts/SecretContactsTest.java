package se.skolrutin.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.ReasonedReadings;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.history.History;
import se.skolrutin.history.TimelineEntry;
import se.skolrutin.signals.Signals;

/** Who reads a contact under each secrecy, and that whoever does not is not told that there is one. */
@DatabaseTest
class SecretContactsTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private SecrecyZones zones;

    @Autowired
    private ReasonedReadings reasons;

    @Autowired
    private Cases cases;

    @Autowired
    private History history;

    @Autowired
    private Signals signals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TwoClassSchool school;
    private List<Viewer> all;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        titled("Skolkurator");
        all = List.of(
                school.mentor,
                school.colleague,
                school.otherMentor,
                school.healthTeam,
                school.deputy,
                school.principal,
                school.auditor);
        reasons.open(school.pupil, "Tar över gruppen i morgon.", school.otherMentor);
    }

    private void titled(String title) {
        jdbc.sql("update staff set title = ? where id = ?")
                .params(title, school.healthTeam.staffId())
                .update();
    }

    @Test
    void ordinaryIsForAllWhoMayReadAboutThePupil() {
        write(Secrecy.ORDINARY, school.mentor);
        assertThat(readers())
                .containsExactly(
                        school.mentor,
                        school.colleague,
                        school.otherMentor,
                        school.healthTeam,
                        school.deputy,
                        school.principal);
    }

    @Test
    void specialSupportIsForThoseWhoWorkWithThePupil() {
        write(under(SecrecyZone.SPECIAL_SUPPORT), school.mentor);
        assertThat(readers())
                .containsExactly(school.mentor, school.colleague, school.healthTeam, school.deputy, school.principal);
    }

    @Test
    void studentHealthIsForItsProfessionsAndThePrincipal() {
        write(under(SecrecyZone.STUDENT_HEALTH), school.healthTeam);
        assertThat(readers()).containsExactly(school.healthTeam, school.principal);

        titled("Skolläkare");
        assertThat(zones.writable(school.pupil, school.healthTeam)).contains(SecrecyZone.STUDENT_HEALTH);
        titled("Studie- och yrkesvägledare");
        assertThat(zones.writable(school.pupil, school.healthTeam)).doesNotContain(SecrecyZone.STUDENT_HEALTH);
    }

    @Test
    void studentHealthLetsTheMentorsKnowWhatItMarksAsTheirs() {
        write(new Secrecy(SecrecyZone.STUDENT_HEALTH, true, null), school.healthTeam);
        assertThat(readers()).containsExactly(school.mentor, school.colleague, school.healthTeam, school.principal);
    }

    @Test
    void aReportOfConcernIsForWhoWroteItAndThePrincipal() {
        write(under(SecrecyZone.REPORT_OF_CONCERN), school.colleague);
        assertThat(readers()).containsExactly(school.colleague, school.principal);
    }

    @Test
    void onlyStudentHealthAndThePrincipalWriteAsStudentHealth() {
        for (Viewer other : List.of(school.mentor, school.deputy, school.otherMentor, school.auditor)) {
            assertThatThrownBy(() -> write(under(SecrecyZone.STUDENT_HEALTH), other))
                    .isInstanceOf(NotForYou.class);
        }
        assertThat(zones.writable(school.pupil, school.mentor))
                .containsExactly(SecrecyZone.ORDINARY, SecrecyZone.SPECIAL_SUPPORT, SecrecyZone.REPORT_OF_CONCERN);
        assertThat(zones.writable(school.pupil, school.otherMentor)).isEmpty();
    }

    @Test
    void leavesNoTraceInCasesHistoriesSignalsAndCounts() {
        UUID matter = school.openCase(school.pupil);
        write(under(SecrecyZone.STUDENT_HEALTH), school.healthTeam);

        for (Viewer viewer : all) {
            assertThat(cases.contacts(matter, viewer.staffId())).isEmpty();
            assertThat(history.of(matter, viewer))
                    .extracting(TimelineEntry::kind)
                    .noneMatch(kind -> kind.startsWith("contact"));
        }
        assertThat(signals.standing(school.pupil, Instant.EPOCH)).isEmpty();
        assertThat(contacts.withoutGoodWord(Instant.EPOCH, school.mentor))
                .filteredOn(pupil -> pupil.id().equals(school.pupil))
                .singleElement()
                .satisfies(pupil -> assertThat(pupil.last()).isNull());
    }

    @Test
    void isNotTakenAlongIntoACaseThatIsOpenedLater() {
        write(under(SecrecyZone.REPORT_OF_CONCERN), school.mentor);
        UUID matter = cases.openByJudgement(school.pupil, Stage.MENTOR, "Borta", school.mentor.staffId());
        assertThat(cases.contacts(matter, school.mentor.staffId())).isEmpty();
    }

    @Test
    void keepsWhyTheGuardiansMustNotBeGivenIt() {
        write(new Secrecy(SecrecyZone.ORDINARY, true, "Rädd för att komma hem."), school.mentor);
        assertThat(contacts.of(school.pupil, school.mentor)).singleElement().satisfies(contact -> {
            assertThat(contact.secrecy().notToGuardians()).isEqualTo("Rädd för att komma hem.");
            assertThat(contact.secrecy().forMentors()).isFalse();
        });
    }

    private Stream<Viewer> readers() {
        return all.stream().filter(viewer -> !contacts.of(school.pupil, viewer).isEmpty());
    }

    private static Secrecy under(SecrecyZone zone) {
        return new Secrecy(zone, false, null);
    }

    /** A good word to the home: of the kind that is counted, shown and told elsewhere. */
    private void write(Secrecy secrecy, Viewer by) {
        contacts.log(
                school.pupil,
                UUID.randomUUID(),
                new NewContact(
                        clock.instant(),
                        Channel.MEETING,
                        secrecy.isOrdinary() ? Topic.PERSONAL : Topic.GOOD_WORD,
                        Party.HOME,
                        "Hemma",
                        true,
                        "Samtal",
                        null,
                        null,
                        null,
                        secrecy),
                by);
    }
}
