package se.skolrutin.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Outcome;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Contact;
import se.skolrutin.engine.BusinessRefusal;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.Worker;
import se.skolrutin.escalation.Stage;
import se.skolrutin.notification.MessageState;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.OutgoingMessage;

@DatabaseTest
class WorkersTest {

    @Autowired
    private List<Worker> workers;

    @Autowired
    private Cases cases;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private SmallSchool school;
    private UUID pupil;

    @BeforeEach
    void aPupilAtASchool() {
        school = new SmallSchool(jdbc);
        pupil = school.pupil();
    }

    @Test
    void tellsEveryGuardianWithAnAddressOnceAndLogsTheProof() throws Exception {
        school.guardianOf(pupil, "vera@hem.example");
        school.guardianOf(pupil, "ville@hem.example");
        school.guardianOf(pupil, null);
        UUID caseId = absenceToday(pupil);

        assertThat(work("underratta-vardnadshavare", caseId, Map.of())).isEmpty();
        assertThat(work("underratta-vardnadshavare", caseId, Map.of())).isEmpty();

        assertThat(notifications.ofCase(caseId)).hasSize(2);
        await().untilAsserted(() -> assertThat(notifications.ofCase(caseId))
                .extracting(OutgoingMessage::state)
                .containsOnly(MessageState.SENT));
        assertThat(cases.contacts(caseId, school.mentor)).hasSize(2).allSatisfy(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.EMAIL);
            assertThat(contact.withWhom()).isEqualTo("Vera Vårdnadshavare");
            assertThat(contact.about()).contains("@skolrutin>");
        });
    }

    @Test
    void saysThatALetterWrittenAsAFileHasReachedNobody() throws Exception {
        school.guardianOf(pupil, "vera@hem.example");
        UUID caseId = absenceToday(pupil);

        work("underratta-vardnadshavare", caseId, Map.of());

        await().untilAsserted(() -> assertThat(cases.contacts(caseId, school.mentor))
                .singleElement()
                .extracting(Contact::reached)
                .isEqualTo(false));
        assertThat(notifications.status().delivers()).isFalse();
    }

    @Test
    void handsOverToAPersonWhenNoGuardianHasAnAddress() {
        school.guardianOf(pupil, null);

        assertNoChannel(absenceToday(pupil));
    }

    @Test
    void handsOverToAPersonWhenTheIdentityIsProtected() {
        UUID hidden = school.pupil("Sekretessmarkering");
        school.guardianOf(hidden, "vera@hem.example");

        assertNoChannel(absenceToday(hidden));
    }

    @Test
    void handsOverToAPersonWhenTheDayIsOver() {
        school.guardianOf(pupil, "vera@hem.example");

        assertNoChannel(absenceOn(pupil, LocalDate.now(clock).minusDays(1)));
    }

    @Test
    void closesTheCaseWithTheOutcomeOfTheHeader() throws Exception {
        UUID caseId = cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor);

        work("avsluta-arende", caseId, Map.of("utfall", "elev-slutat"));

        assertThat(cases.caseView(caseId, school.mentor).orElseThrow().outcome())
                .isEqualTo(Outcome.LEFT);
    }

    @Test
    void informsThePrincipalWithoutSayingWhatItIsAbout() throws Exception {
        UUID caseId = cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor);

        work("informera-rektor", caseId, Map.of("amne", "hemmet-nas-inte"));

        assertThat(notifications.ofCase(caseId))
                .singleElement()
                .satisfies(message -> assertThat(message.to().id()).isEqualTo(school.principal));
    }

    @Test
    void triesAgainOnASchoolDayAndNeverBringsALastDayForward() throws Exception {
        LocalDate last = LocalDate.now(clock).plusDays(9);
        calendars.addDayOff(
                school.unit,
                new DayOff(DayOff.Kind.HOLIDAY, "Lov", LocalDate.now(clock).plusDays(1), last));
        UUID caseId = cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor);
        LocalDate next = calendars.of(school.unit).plusSchoolDays(LocalDate.now(clock), 1);

        Map<String, Object> counted = work("rakna-skoldagar", caseId, Map.of("skoldagar", "1"));

        assertThat(next).isAfter(last);
        assertThat(counted.get("morning").toString()).startsWith(next + "T08:00");
        assertThat(counted.get("dueDate").toString()).startsWith(next + "T16:00");
    }

    @Test
    void putsTheReportToTheOrganiserIntoTheFileAndSendsNothing() throws Exception {
        UUID caseId = cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor);

        assertThat(work("skapa-huvudmannaanmalan", caseId, Map.of())).isEmpty();

        assertThat(cases.documents(caseId, school.principal)).hasSize(1);
        assertThat(notifications.ofCase(caseId)).isEmpty();
    }

    private void assertNoChannel(UUID caseId) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> work("underratta-vardnadshavare", caseId, Map.of()))
                .satisfies(refusal -> assertThat(refusal.errorCode()).isEqualTo("ingen-kanal"));
        assertThat(notifications.ofCase(caseId)).isEmpty();
    }

    private UUID absenceToday(UUID pupilId) {
        return absenceOn(pupilId, LocalDate.now(clock));
    }

    private UUID absenceOn(UUID pupilId, LocalDate day) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into school_case (id, pupil_id, school_unit_id, routine, state, concerns_on, opened_at, version)"
                                + " values (?, ?, ?, 'franvaro-idag', 'OPEN', ?, now(), 1)")
                .params(id, pupilId, school.unit, day)
                .update();
        return id;
    }

    /** As the engine does it: in one transaction. */
    private Map<String, Object> work(String type, UUID caseId, Map<String, String> headers) throws BusinessRefusal {
        try {
            return transaction.execute(status -> worked(type, caseId, headers));
        } catch (CompletionException refused) {
            throw (BusinessRefusal) refused.getCause();
        }
    }

    private Map<String, Object> worked(String type, UUID caseId, Map<String, String> headers) {
        try {
            return worker(type).work(job(type, caseId, headers));
        } catch (BusinessRefusal refusal) {
            throw new CompletionException(refusal);
        }
    }

    private Worker worker(String type) {
        return workers.stream()
                .filter(worker -> worker.type().name().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Job job(String type, UUID caseId, Map<String, String> headers) {
        return new Job(
                1,
                type,
                17,
                3,
                "process",
                "task",
                headers,
                Map.of("caseId", caseId.toString(), "dueDate", "2026-01-01T16:00+01:00"));
    }
}
