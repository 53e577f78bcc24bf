package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.cases.CaseSearch;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.contacts.Party;
import se.skolrutin.contacts.Topic;

/** What a work team and a subject teacher see, and that it ends with its days. */
@DatabaseTest
class GroupsTest {

    @Autowired
    private Access access;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Cases cases;

    @Autowired
    private SecrecyZones zones;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        write(Secrecy.ORDINARY);
        write(new Secrecy(SecrecyZone.SPECIAL_SUPPORT, false, null));
    }

    @Test
    void aTeamReadsWhatIsOrdinaryAboutItsClassesAndWritesNothing() {
        group("arbetslag", school.otherMentor);
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).containsExactly("arbetslag");
        assertThat(access.mayRead(school.otherMentor, school.pupil)).isTrue();
        assertThat(contacts.of(school.pupil, school.otherMentor))
                .singleElement()
                .satisfies(contact -> assertThat(contact.secrecy().isOrdinary()).isTrue());
        assertThat(zones.writable(school.pupil, school.otherMentor)).isEmpty();
    }

    @Test
    void aTeamFindsItsMattersWithThePupilAndNotAmongItsOwn() {
        group("arbetslag", school.otherMentor);
        school.openCase(school.pupil);
        assertThat(listed(null, school.otherMentor)).isZero();
        assertThat(listed(school.pupil, school.otherMentor)).isOne();
        assertThat(listed(null, school.mentor)).isOne();
    }

    @Test
    void aSubjectTeacherSeesWhoIsTaughtAndNothingThatIsWritten() {
        group("undervisning", school.otherMentor);
        school.openCase(school.pupil);
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).containsExactly("amneslarare");
        assertThat(access.mayRead(school.otherMentor, school.pupil)).isFalse();
        assertThat(contacts.of(school.pupil, school.otherMentor)).isEmpty();
        assertThat(listed(school.pupil, school.otherMentor)).isZero();
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> access.read(school.otherMentor, Subject.pupil(school.pupil)));
    }

    @Test
    void bothEndWithTheDaysOfAnyMembership() {
        UUID team = group("arbetslag", school.otherMentor);
        UUID taught = group("undervisning", school.coordinator);
        for (String days : List.of("first_day = school_today() + 1", "last_day = school_today() - 1")) {
            for (String table : List.of("school_group_staff", "school_group_class")) {
                jdbc.sql("update %s set %s where group_id in (?, ?)".formatted(table, days))
                        .params(team, taught)
                        .update();
                assertThat(access.groundsFor(school.otherMentor, school.pupil)).isEmpty();
                assertThat(access.groundsFor(school.coordinator, school.pupil)).isEmpty();
                jdbc.sql("update %s set first_day = school_today(), last_day = school_today() where group_id in (?, ?)"
                                .formatted(table))
                        .params(team, taught)
                        .update();
                assertThat(access.groundsFor(school.otherMentor, school.pupil)).containsExactly("arbetslag");
                assertThat(access.groundsFor(school.coordinator, school.pupil)).containsExactly("amneslarare");
            }
        }
    }

    @Test
    void neitherReachesAPupilWithAProtectedIdentity() {
        group("arbetslag", school.otherMentor);
        group("undervisning", school.coordinator);
        jdbc.sql("update pupil set security_marking = 'Sekretessmarkering' where id = ?")
                .param(school.pupil)
                .update();
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).isEmpty();
        assertThat(access.groundsFor(school.coordinator, school.pupil)).isEmpty();
        assertThat(access.groundsFor(school.otherMentor, school.colleaguesPupil))
                .containsExactly("arbetslag");
    }

    @Test
    void aMentorshipEndsWithItsLastDay() {
        jdbc.sql("update class_mentor set last_day = school_today() - 1 where staff_id = ?")
                .param(school.mentor.staffId())
                .update();
        assertThat(access.groundsFor(school.mentor, school.pupil)).isEmpty();
        assertThat(access.groundsFor(school.colleague, school.pupil)).containsExactly("mentor");
    }

    private UUID group(String kind, Viewer staff) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into school_group (id, external_id, school_unit_id, name, kind) values (?, ?, ?, 'Grupp', ?)")
                .params(id, id.toString(), school.unit, kind)
                .update();
        jdbc.sql("insert into school_group_staff (group_id, staff_id) values (?, ?)")
                .params(id, staff.staffId())
                .update();
        jdbc.sql("insert into school_group_class (group_id, class_id) select ?, class_id from pupil where id = ?")
                .params(id, school.pupil)
                .update();
        return id;
    }

    private long listed(@Nullable UUID pupil, Viewer viewer) {
        return cases.list(new CaseSearch(null, null, null, pupil, 0, 10), viewer.staffId())
                .total();
    }

    private void write(Secrecy secrecy) {
        contacts.log(
                school.pupil,
                UUID.randomUUID(),
                new NewContact(
                        clock.instant(),
                        Channel.PHONE,
                        Topic.SCHOOLWORK,
                        Party.HOME,
                        "Hemma",
                        true,
                        "Samtal",
                        null,
                        null,
                        null,
                        secrecy),
                school.mentor);
    }
}
