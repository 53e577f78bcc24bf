package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.cases.CaseRefused;
import se.skolrutin.cases.CaseSearch;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.notes.NewNote;
import se.skolrutin.notes.NoteKind;
import se.skolrutin.notes.Notes;
import se.skolrutin.tasks.TaskFeed;
import se.skolrutin.tasks.Tasks;

@DatabaseTest
class ReasonedReadingTest {

    private static final String REASON = "Tar över matematikgruppen i morgon.";

    @Autowired
    ReasonedReadings reasons;

    @Autowired
    Access access;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Notes notes;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    TwoClassSchool school;
    UUID matter;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        matter = school.openCase(school.pupil);
        contacts.log(school.pupil, UUID.randomUUID(), call(), school.mentor);
        notes.tell(
                new NewNote(
                        school.pupil,
                        NoteKind.INFORMATION,
                        LocalDate.now(clock),
                        "Glad i dag",
                        null,
                        false,
                        Secrecy.ORDINARY),
                UUID.randomUUID(),
                school.colleague);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    private NewContact call() {
        return NewContact.withHome(clock.instant(), Channel.PHONE, "Hemma", true, "Samtal", null, null);
    }

    @Test
    void opensForReadingInListsCountsAndPagesAlike() {
        assertThat(seen()).containsExactly(0L, 0L, 0L, 0L, 0L);

        reasons.open(school.pupil, REASON, school.otherMentor);

        assertThat(seen()).containsExactly(1L, 1L, 1L, 1L, 1L);
        assertThat(access.read(school.otherMentor, Subject.ofCase(matter, school.pupil)))
                .isEqualTo(Access.WITH_REASON);
        assertThat(access.groundsFor(school.otherMentor, school.colleaguesPupil))
                .isEmpty();
    }

    /** Cases listed, cases counted, contacts of the pupil and in the case, notes. */
    private List<Long> seen() {
        UUID viewer = school.otherMentor.staffId();
        var list = cases.list(new CaseSearch(CaseState.OPEN, null, null, school.pupil, 0, 10), viewer);
        return List.of(
                (long) list.rows().size(),
                list.total(),
                (long) contacts.of(school.pupil, school.otherMentor).size(),
                (long) cases.contacts(matter, viewer).size(),
                (long) notes.of(school.pupil, school.otherMentor).size());
    }

    @Test
    void givesNoTaskAndNoWriting() {
        long task = new TaskFeed(jdbc, events, transaction).task(matter, "task_samtala-elev", "mentor", null, null);
        reasons.open(school.pupil, REASON, school.otherMentor);
        UUID viewer = school.otherMentor.staffId();

        assertThat(tasks.openFor(school.otherMentor)).isEmpty();
        assertThat(tasks.openIn(matter, school.otherMentor)).isEmpty();
        assertThat(tasks.peopleFor(task)).doesNotContain(viewer);
        assertThatThrownBy(() -> tasks.task(task, school.otherMentor)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> contacts.log(school.pupil, UUID.randomUUID(), call(), school.otherMentor))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> cases.logContact(matter, UUID.randomUUID(), call(), viewer))
                .isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> cases.withdraw(matter, "Fel", viewer)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void isLoggedWithTheReason() {
        reasons.open(school.pupil, REASON, school.otherMentor);
        access.read(school.otherMentor, Subject.pupil(school.pupil));
        access.read(school.mentor, Subject.pupil(school.pupil));

        logIn(school.officer);
        assertThat(access.reads(new ReadSearch(null, school.pupil, null, null, null, null, false, true, null, 10)))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.staffId()).isEqualTo(school.otherMentor.staffId());
                    assertThat(read.ground()).isEqualTo("skal");
                    assertThat(read.reason()).isEqualTo(REASON);
                });
    }

    @Test
    void isOverWhenTheDayIs() {
        reasons.open(school.pupil, REASON, school.otherMentor);

        Instant midnight =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        assertThat(at(midnight.minusMillis(1), () -> access.mayRead(school.otherMentor, school.pupil)))
                .isTrue();
        assertThat(at(midnight, () -> access.mayRead(school.otherMentor, school.pupil)))
                .isFalse();
    }

    @Test
    void isForThoseWhoFollowPupilsAtTheSameSchoolOnly() {
        TwoClassSchool elsewhere = new TwoClassSchool(jdbc);
        for (Viewer other :
                List.of(school.coordinator, school.auditor, school.officer, elsewhere.mentor, elsewhere.principal)) {
            assertThat(reasons.mayOpen(school.pupil, other)).isFalse();
            assertThat(reasons.find("Elev", other).stream().map(OpenablePupil::id))
                    .doesNotContain(school.pupil);
            assertThatThrownBy(() -> reasons.open(school.pupil, REASON, other)).isInstanceOf(NotForYou.class);
        }
        assertThat(reasons.find("7a", school.otherMentor))
                .extracting(OpenablePupil::id)
                .containsExactlyInAnyOrder(school.pupil, school.colleaguesPupil);
        assertThat(reasons.find("7a", school.mentor)).isEmpty();
    }

    @Test
    void opensNoProtectedIdentityAndEndsWhenOneComesToBeProtected() {
        reasons.open(school.pupil, REASON, school.otherMentor);
        jdbc.sql("update pupil set security_marking = 'Sekretessmarkering' where id = any (?)")
                .param(new UUID[] {school.pupil, school.colleaguesPupil})
                .update();

        assertThat(access.mayRead(school.otherMentor, school.pupil)).isFalse();
        assertThat(reasons.find("7a", school.otherMentor)).isEmpty();
        assertThatThrownBy(() -> reasons.open(school.colleaguesPupil, REASON, school.otherMentor))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void wantsAReason() {
        for (String reason : List.of("", "  behöver ", "x".repeat(1001))) {
            assertThatThrownBy(() -> reasons.open(school.pupil, reason, school.otherMentor))
                    .isInstanceOf(ReasonMissing.class);
        }
        assertThat(access.mayRead(school.otherMentor, school.pupil)).isFalse();
    }

    @Test
    void isShownToThePrincipalWhoMayEndItForTheDay() {
        reasons.open(school.pupil, REASON, school.otherMentor);
        ReasonedReading opened = reasons.ofSchool(school.principal).getFirst();
        assertThat(opened.staffName()).isEqualTo("Olle Prov");
        assertThat(opened.reason()).isEqualTo(REASON);
        assertThat(opened.now()).isTrue();
        assertThat(reasons.unseen(school.principal)).isEqualTo(1);

        for (Viewer other : List.of(school.otherMentor, school.deputy, school.otherPrincipal)) {
            assertThat(reasons.ofSchool(other)).isEmpty();
            assertThat(reasons.unseen(other)).isZero();
            assertThat(reasons.see(opened.id(), other)).isFalse();
            assertThat(reasons.end(opened.id(), other)).isFalse();
        }

        assertThat(reasons.see(opened.id(), school.principal)).isTrue();
        assertThat(reasons.unseen(school.principal)).isZero();
        assertThat(access.mayRead(school.otherMentor, school.pupil)).isTrue();
        assertThat(reasons.end(opened.id(), school.principal)).isTrue();
        assertThat(reasons.end(opened.id(), school.principal)).isFalse();
        assertThat(seen()).containsOnly(0L);
        assertThatThrownBy(() -> reasons.open(school.pupil, REASON, school.otherMentor))
                .isInstanceOf(NotForYou.class);
    }

    private <T> T at(Instant instant, Supplier<T> question) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('skolrutin.now', ?, true)")
                    .param(instant.toString())
                    .query(String.class)
                    .single();
            return question.get();
        });
    }

    private static void logIn(Viewer viewer) {
        TestingAuthenticationToken login =
                new TestingAuthenticationToken(viewer.staffId().toString(), null);
        login.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(login);
    }
}
