package se.skolrutin.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.contacts.Party;
import se.skolrutin.contacts.Topic;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Role;
import se.skolrutin.signals.Signal;
import se.skolrutin.signals.SignalKind;
import se.skolrutin.signals.Signals;
import se.skolrutin.tasks.TaskRaised;

@DatabaseTest
class SeenSignalsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Signals signals;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private SmallSchool school;
    private UUID pupil;
    private UUID matter;

    @BeforeEach
    void openAMatterOfAbsence() {
        school = new SmallSchool(jdbc);
        pupil = school.pupil();
        matter = cases.openByJudgement(pupil, Stage.MENTOR, "Borta tre måndagar i rad", school.principal);
    }

    @Test
    void weakSignalsTogetherComeToTheMentor() {
        logged(Channel.PHONE, false);
        assertThat(concern()).isEmpty();
        logged(Channel.SMS, false);

        UUID opened = await().until(this::concern, Optional::isPresent).orElseThrow();
        Decision decision = cases.decisions(opened, school.mentor).getFirst();
        assertThat(decision.stage()).isEqualTo(Stage.MENTOR);
        assertThat(decision.reasons())
                .containsExactly("Tecken sammanlagt under de senaste 20 skoldagarna: 3, av 2 olika slag."
                        + " Gränsen är minst 3, av minst 2 olika slag.");
    }

    @Test
    void tellsAMeetingThatDidNotComeAboutFromAHomeThatDoesNotAnswer() {
        logged(Channel.MEETING, false);
        logged(Channel.PHONE, false);
        assertThat(kinds()).contains(SignalKind.MEETING_MISSED, SignalKind.HOME_NOT_REACHED);
    }

    @Test
    void aHomeThatAnswersSettlesTheAttemptsBefore() {
        logged(Channel.PHONE, false);
        logged(Channel.PHONE, true);
        assertThat(signals.standing(pupil, Instant.EPOCH))
                .filteredOn(signal -> signal.kind() == SignalKind.HOME_NOT_REACHED)
                .singleElement()
                .matches(Signal::answered);
    }

    @Test
    void countsALetterThatDidNotGetThroughForNothing() {
        cases.contactProven(matter, "failed:" + UUID.randomUUID(), contact(Channel.EMAIL, false));
        assertThat(kinds()).containsExactly(SignalKind.ABSENCE);
    }

    @Test
    void countsAHomeThatDoesNotAnswerAlsoWhereNoCaseIsOpen() {
        UUID other = school.pupil();
        written(other, Topic.SCHOOLWORK, Party.PUPIL);
        written(other, Topic.GOOD_WORD, Party.HOME);
        assertThat(signals.standing(other, Instant.EPOCH)).isEmpty();

        written(other, Topic.SCHOOLWORK, Party.HOME);
        assertThat(signals.standing(other, Instant.EPOCH))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.HOME_NOT_REACHED);
    }

    private void written(UUID about, Topic topic, Party party) {
        NewContact unanswered = new NewContact(
                clock.instant(), Channel.PHONE, topic, party, "Vera", false, "", null, null, null, Secrecy.ORDINARY);
        Viewer mentor = new Viewer(school.mentor, "Mona Personal", school.unit, Set.of(Role.MENTOR));
        contacts.log(about, UUID.randomUUID(), unanswered, mentor);
    }

    @Test
    void countsATaskThatNobodyDidOnce() {
        long key = pupil.getMostSignificantBits();
        raised(key, Role.DEPUTY_PRINCIPAL);
        raised(key, Role.PRINCIPAL);
        assertThat(kinds()).containsExactly(SignalKind.ABSENCE, SignalKind.TASK_OVERDUE);
    }

    private void logged(Channel channel, boolean reached) {
        cases.logContact(matter, UUID.randomUUID(), contact(channel, reached), school.mentor);
    }

    private NewContact contact(Channel channel, boolean reached) {
        return NewContact.withHome(clock.instant(), channel, "Vera", reached, "Frånvaron", null, null);
    }

    private void raised(long key, Role to) {
        transaction.executeWithoutResult(status -> events.publishEvent(new TaskRaised(
                matter,
                key,
                pupil,
                "okad-skolnarvaro",
                "task_samtala-med-eleven",
                "Samtala med eleven",
                List.of(to),
                clock.instant())));
    }

    private List<SignalKind> kinds() {
        return signals.standing(pupil, Instant.EPOCH).stream().map(Signal::kind).toList();
    }

    private Optional<UUID> concern() {
        return jdbc.sql("select id from school_case where pupil_id = ? and routine = 'oro'")
                .param(pupil)
                .query(UUID.class)
                .optional();
    }
}
