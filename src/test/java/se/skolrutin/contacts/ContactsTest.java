package se.skolrutin.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.history.History;
import se.skolrutin.history.TimelineEntry;

@DatabaseTest
class ContactsTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private Cases cases;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
    }

    @Test
    void standsInTheOpenCaseAndItsHistoryAndIsKeptOnce() {
        UUID matter = school.openCase(school.pupil);
        UUID key = UUID.randomUUID();

        UUID first = contacts.log(school.pupil, key, call(), school.mentor);
        UUID again = contacts.log(school.pupil, key, call(), school.mentor);

        assertThat(again).isEqualTo(first);
        assertThat(cases.contacts(matter, school.mentor.staffId()))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.id()).isEqualTo(first);
                    assertThat(contact.topic()).isEqualTo(Topic.SCHOOLWORK);
                    assertThat(contact.nextOn()).isEqualTo(LocalDate.of(2026, 12, 1));
                    assertThat(contact.loggedByName()).isEqualTo("Maja Prov");
                });
        assertThat(contacts.of(school.pupil, school.mentor)).hasSize(1);
        assertThat(history.of(matter, school.mentor))
                .extracting(TimelineEntry::kind)
                .containsOnlyOnce("contact-reached");
    }

    @Test
    void isKeptWithThePupilAndTakenAlongByTheCaseThatIsOpenedLater() {
        Instant longAgo = clock.instant().minus(Duration.ofDays(800));
        UUID recent = contacts.log(school.pupil, UUID.randomUUID(), call(), school.mentor);
        contacts.log(school.pupil, UUID.randomUUID(), at(longAgo, Topic.SOCIAL), school.mentor);
        contacts.log(school.colleaguesPupil, UUID.randomUUID(), call(), school.mentor);

        UUID matter = cases.openByJudgement(school.pupil, Stage.MENTOR, "Borta mycket", school.mentor.staffId());

        assertThat(cases.contacts(matter, school.mentor.staffId()))
                .extracting(Contact::id)
                .containsExactly(recent);
        assertThat(contacts.of(school.pupil, school.mentor)).hasSize(2);
    }

    @Test
    void showsWithThePupilWhatWasWrittenInACase() {
        UUID matter = school.openCase(school.pupil);
        cases.logContact(
                matter,
                UUID.randomUUID(),
                NewContact.withHome(clock.instant(), Channel.SMS, "Vera", false, "Borta i dag", null, null)
                        .about(Topic.SCHOOLWORK),
                school.colleague.staffId());

        assertThat(contacts.of(school.pupil, school.mentor)).singleElement().satisfies(contact -> {
            assertThat(contact.topic()).isEqualTo(Topic.SCHOOLWORK);
            assertThat(contact.party()).isEqualTo(Party.HOME);
        });
    }

    @Test
    void isForThoseWhoWorkWithThePupil() {
        contacts.log(school.pupil, UUID.randomUUID(), call(), school.mentor);

        assertThat(readableBy(school.colleague)).hasSize(1);
        assertThat(readableBy(school.healthTeam)).hasSize(1);
        assertThat(readableBy(school.deputy)).hasSize(1);
        assertThat(readableBy(school.principal)).hasSize(1);
        for (Viewer other : List.of(
                school.otherMentor, school.coordinator, school.auditor, school.officer, school.otherPrincipal)) {
            assertThat(readableBy(other)).isEmpty();
            assertThatExceptionOfType(NotForYou.class)
                    .isThrownBy(() -> contacts.log(school.pupil, UUID.randomUUID(), call(), other));
        }
        assertThat(refusedTries()).isEqualTo(5);
    }

    @Test
    void knowsWhomNobodyHasSaidAGoodWordAbout() {
        Instant now = clock.instant();
        praise(school.pupil, now.minus(Duration.ofDays(40)));
        contacts.log(school.pupil, UUID.randomUUID(), call(), school.mentor);

        assertThat(waiting(28)).extracting(PupilToPraise::id).containsExactly(school.pupil, school.colleaguesPupil);
        assertThat(waiting(28)).extracting(PupilToPraise::own).containsExactly(true, false);
        assertThat(waiting(56)).extracting(PupilToPraise::id).containsExactly(school.colleaguesPupil);

        praise(school.colleaguesPupil, now);
        assertThat(waiting(56)).isEmpty();
        assertThat(contacts.withoutGoodWord(now, school.principal)).isEmpty();
    }

    private List<PupilToPraise> waiting(int days) {
        return contacts.withoutGoodWord(clock.instant().minus(Duration.ofDays(days)), school.mentor);
    }

    private void praise(UUID pupil, Instant at) {
        contacts.log(pupil, UUID.randomUUID(), at(at, Topic.GOOD_WORD), school.colleague);
    }

    private List<Contact> readableBy(Viewer viewer) {
        return contacts.of(school.pupil, viewer);
    }

    private int refusedTries() {
        return jdbc.sql("select count(*) from read_log where pupil_id = ? and refused")
                .param(school.pupil)
                .query(Integer.class)
                .single();
    }

    private NewContact call() {
        return at(clock.instant(), Topic.SCHOOLWORK);
    }

    private static NewContact at(Instant at, Topic topic) {
        return new NewContact(
                at,
                Channel.PHONE,
                topic,
                Party.HOME,
                "Vera",
                true,
                "Läxorna",
                "Läxhjälp",
                "Hör av mig",
                LocalDate.of(2026, 12, 1),
                Secrecy.ORDINARY);
    }
}
