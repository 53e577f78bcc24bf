package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.ProcessTest;
import se.skolrutin.contacts.Contact;
import se.skolrutin.escalation.UnreportedToday;
import se.skolrutin.notification.MessageFailed;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Recipient;

@ProcessTest
class FranvaroIdagProcessTest extends RoutineScenario {

    private static final String NOTICE = "franvaro-idag";

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void tellsTheGuardiansTheSameDay() {
        school.guardianOf(pupil, "vera@hem.example");
        absentToday();

        process(NOTICE)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "start_oanmald-franvaro",
                        "task_besluta-underrattelse",
                        "gw_hur-underratta",
                        "task_underratta-automatiskt",
                        "event_meddelandet-kom-fram",
                        "task_avsluta-underrattad",
                        "end_underrattad")
                .hasNotActivatedElements("task_ring-hemmet");
        assertThat(outcome()).isEqualTo("underrattad");
    }

    @Test
    void hasTheMentorCallWhenTheMessageWasGivenUp() {
        UUID message = messageThatDoesNotLeave(school.guardianOf(pupil, "vera@hem.example"));
        absentToday();
        awaitElement("gw_kom-meddelandet-fram", "ACTIVE");
        giveUp(message);
        done("task_ring-hemmet", Map.of("told", true));

        process(NOTICE)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "event_meddelandet-kom-inte-fram",
                        "task_ring-hemmet",
                        "gw_underrattades-hemmet",
                        "task_avsluta-underrattad",
                        "end_underrattad");
        assertThat(cases.contacts(caseId, school.mentor))
                .singleElement()
                .extracting(Contact::reached)
                .isEqualTo(false);
    }

    @Test
    void hasTheMentorCallWhenNothingIsHeardOfTheMessage() {
        messageThatDoesNotLeave(school.guardianOf(pupil, "vera@hem.example"));
        absentToday();
        awaitElement("gw_kom-meddelandet-fram", "ACTIVE");
        moveTo(clock.instant().plus(Duration.ofHours(1)).plusSeconds(60));
        doneLate("task_ring-hemmet", Map.of("told", true));

        process(NOTICE)
                .isCompleted()
                .hasCompletedElementsInOrder("event_inget-besked", "task_ring-hemmet", "end_underrattad");
    }

    @Test
    void letsAPersonTellTheGuardiansOfAPupilWithProtectedIdentity() {
        take(school.pupil("Sekretessmarkering"));
        school.guardianOf(pupil, "vera@hem.example");
        absentToday();
        doneLate("task_underratta-vardnadshavare", Map.of("told", true));

        process(NOTICE)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "task_besluta-underrattelse",
                        "task_underratta-vardnadshavare",
                        "gw_underrattades-hemmet",
                        "task_avsluta-underrattad",
                        "end_underrattad")
                .hasNotActivatedElements("task_underratta-automatiskt");
    }

    @Test
    void tellsNobodyWhereAPersonFindsSpecialReasons() {
        take(school.pupil("Sekretessmarkering"));
        absentToday();
        done("task_underratta-vardnadshavare", Map.of("told", false));

        process(NOTICE)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "task_underratta-vardnadshavare", "task_avsluta-sarskilda-skal", "end_sarskilda-skal");
        assertThat(outcome()).isEqualTo("sarskilda-skal");
    }

    @Test
    void handsOverToAPersonWhereNoGuardianCanBeWrittenTo() {
        school.guardianOf(pupil, " ");
        absentToday();
        done("task_underratta-vardnadshavare", Map.of("told", true));

        process(NOTICE)
                .isCompleted()
                .hasTerminatedElements("task_underratta-automatiskt")
                .hasCompletedElementsInOrder("event_ingen-kanal", "task_underratta-vardnadshavare", "end_underrattad");
    }

    @Test
    void tellsNobodyWhereTheAbsenceWasReportedInTheMeantime() {
        school.guardianOf(pupil, "vera@hem.example");
        absentToday();
        outcome();
        unreported();

        process(NOTICE).isCompleted();
        awaitElement("end_obehovlig", "COMPLETED");
        assertThat(outcome()).isEqualTo("obehovlig");
    }

    @Test
    void takesTheNoticeBackWhenTheAbsenceIsCorrected() {
        take(school.pupil("Sekretessmarkering"));
        absentToday();
        awaitTask("task_underratta-vardnadshavare");
        attendance.present(today, today);
        importAttendance();

        process(NOTICE)
                .isCompleted()
                .hasTerminatedElements("task_underratta-vardnadshavare")
                .hasCompletedElementsInOrder("start_franvaro-rattad", "task_avsluta-rattad", "end_rattad");
    }

    @Test
    void tellsTheHomeAfterAllWhenCorrectedAbsenceComesBackTheSameDay() {
        take(school.pupil("Sekretessmarkering"));
        absentToday();
        awaitTask("task_underratta-vardnadshavare");
        attendance.present(today, today);
        importAttendance();
        awaitElement("end_rattad", "COMPLETED");
        attendance.aThirdUnreported(today, today);
        importAttendance();
        caseId = jdbc.sql("select id from school_case where pupil_id = ? and routine = ? and state = 'OPEN'")
                .params(pupil, NOTICE)
                .query(UUID.class)
                .single();
        done("task_underratta-vardnadshavare", Map.of("told", true));

        assertThat(outcome()).isEqualTo("underrattad");
    }

    @Test
    void closesTheNoticeWhenItIsWithdrawn() {
        take(school.pupil("Sekretessmarkering"));
        absentToday();
        awaitTask("task_underratta-vardnadshavare");
        cases.withdraw(caseId, "Fel elev", school.principal);

        process(NOTICE)
                .isCompleted()
                .hasCompletedElementsInOrder("start_arende-aterkallat", "task_avsluta-aterkallad", "end_aterkallad");
    }

    /** The day's message to that guardian is kept already, and no postman takes it. */
    private UUID messageThatDoesNotLeave(UUID guardian) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outgoing_message (id, unique_key, kind, recipient_kind, recipient_id,
                            school_unit_id, pupil_id, case_id, state, written_at)
                        values (?, ?, 'SAME_DAY_ABSENCE', 'GUARDIAN', ?, ?, ?, ?, 'WAITING', now())""")
                .params(
                        id,
                        String.join(":", NOTICE, pupil.toString(), today.toString(), guardian.toString()),
                        guardian,
                        school.unit,
                        pupil,
                        UUID.randomUUID())
                .update();
        return id;
    }

    private void giveUp(UUID message) {
        jdbc.sql(
                        "update outgoing_message set case_id = ?, state = 'FAILED', failure = 'Adressen finns inte' where id = ?")
                .params(caseId, message)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new MessageFailed(
                message,
                NoticeKind.SAME_DAY_ABSENCE,
                Recipient.guardian(UUID.randomUUID()),
                caseId,
                "Adressen finns inte",
                false,
                clock.instant())));
    }

    private void absentToday() {
        attendance.present(today.minusDays(40), today.minusDays(1)).aThirdUnreported(today, today);
        importAttendance();
        caseId = noticeCase(today);
    }

    /** The same duty for a day on which by now nothing is unreported. */
    private void unreported() {
        var decision = escalation.latestFor(pupil).orElseThrow();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new UnreportedToday(pupil, today.minusDays(1), decision)));
        caseId = noticeCase(today.minusDays(1));
    }

    private UUID noticeCase(LocalDate day) {
        return jdbc.sql("select id from school_case where pupil_id = ? and routine = ? and concerns_on = ?")
                .params(pupil, NOTICE, day)
                .query(UUID.class)
                .single();
    }
}
