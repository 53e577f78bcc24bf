package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.ProcessTest;
import se.skolrutin.escalation.UnreportedToday;

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
                        "task_avsluta-underrattad",
                        "end_underrattad");
        assertThat(outcome()).isEqualTo("underrattad");
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
    void closesTheNoticeWhenItIsWithdrawn() {
        take(school.pupil("Sekretessmarkering"));
        absentToday();
        awaitTask("task_underratta-vardnadshavare");
        cases.withdraw(caseId, "Fel elev", school.principal);

        process(NOTICE)
                .isCompleted()
                .hasCompletedElementsInOrder("start_arende-aterkallat", "task_avsluta-aterkallad", "end_aterkallad");
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
