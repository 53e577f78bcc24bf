package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.ProcessTest;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.PupilLeft;

@ProcessTest
class OkadSkolnarvaroProcessTest extends RoutineScenario {

    private static final String PLAN = "okad-skolnarvaro";
    private static final Map<String, Object> REACHED = Map.of("homeReached", true);
    private static final Map<String, Object> NO_ANSWER = Map.of("homeReached", false);

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void closesAfterTheFirstStepWhenAttendanceHasImproved() {
        absentOnceLastWeek();
        caseId = openCase(PLAN);
        attendance.present(today, today.plusDays(60));

        done("task_samtala-med-eleven");
        done("task_ring-hemmet", REACHED);
        throughTrial();

        process(PLAN)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "start_arende-oppnat",
                        "task_besluta-steg",
                        "task_samtala-med-eleven",
                        "call_kontakta-hemmet",
                        "end_hemmet-kontaktat",
                        "event_provotiden-slut",
                        "event_nytt-beslut",
                        "task_besluta-steg",
                        "task_avsluta-forbattrad",
                        "end_forbattrad");
        assertThat(outcome()).isEqualTo("forbattrad");
    }

    @Test
    void goesOnToTheGuardiansWhenAbsenceContinues() {
        attendance.aThirdUnreported(today, today.plusDays(60));
        openAt(Stage.MENTOR);
        done("task_samtala-med-eleven");
        done("task_ring-hemmet", REACHED);
        throughTrial();

        doneLate("task_boka-mote", Map.of("meetingBooked", true));
        doneLate("task_hall-mote", Map.of("meetingHeld", true));
        doneLate("task_kartlagg-franvaron");
        doneLate("task_uppratta-plan");

        awaitElement("sub_vardnadshavare", "COMPLETED");
        process(PLAN)
                .hasCompletedElementsInOrder(
                        "sub_mentor",
                        "event_provotiden-slut",
                        "event_nytt-beslut",
                        "sub_vardnadshavare",
                        "call_mote-vardnadshavare",
                        "task_kartlagg-franvaron",
                        "task_uppratta-plan",
                        "end_planen-klar");
        process("mote-vardnadshavare")
                .isCompleted()
                .hasCompletedElementsInOrder("task_boka-mote", "task_hall-mote", "end_motet-holls");
    }

    @Test
    void goesOnToTheStudentHealthTeamWhenThePlanIsNotEnough() {
        attendance.aThirdUnreported(today, today.plusDays(90));
        openAt(Stage.GUARDIANS);
        done("task_boka-mote", Map.of("meetingBooked", true));
        done("task_hall-mote", Map.of("meetingHeld", true));
        done("task_kartlagg-franvaron");
        done("task_uppratta-plan");
        throughTrial();

        doneLate("task_konsultera-elevhalsan", Map.of("needsInvestigation", true));
        doneLate("task_anmal-till-huvudmannen");
        doneLate("task_utred-orsakerna");

        awaitElement("sub_elevhalsa", "COMPLETED");
        process(PLAN)
                .hasCompletedElementsInOrder(
                        "sub_vardnadshavare",
                        "event_provotiden-slut",
                        "sub_elevhalsa",
                        "task_konsultera-elevhalsan",
                        "gw_utred-och-anmal-elevhalsa",
                        "task_utred-orsakerna",
                        "end_utredning-klar-elevhalsa")
                .hasCompletedElementsInOrder(
                        "gw_utred-och-anmal-elevhalsa",
                        "end_anmalan-begard-elevhalsa",
                        "call_anmal-till-huvudman",
                        "end_anmalan-gjord");
        process("anmal-till-huvudman")
                .isCompleted()
                .hasCompletedElementsInOrder("task_skapa-anmalan", "task_anmal-till-huvudmannen", "end_anmalan-gjord");
    }

    @Test
    void goesOnToThePrincipalAndTheOrganiserWhenAdviceIsNotEnough() {
        attendance.aThirdUnreported(today, today.plusDays(90));
        openAt(Stage.EHT);
        done("task_konsultera-elevhalsan", Map.of("needsInvestigation", false));
        throughTrial();

        doneLate("task_besluta-om-utredning", Map.of("investigate", true));
        done("task_anmal-till-huvudmannen");
        doneLate("task_genomfor-utredningen");

        awaitElement("sub_rektor", "COMPLETED");
        process(PLAN)
                .hasCompletedElementsInOrder(
                        "task_konsultera-elevhalsan",
                        "task_informera-rektor-om-rad",
                        "end_rad-gavs",
                        "event_provotiden-slut",
                        "sub_rektor",
                        "task_besluta-om-utredning",
                        "gw_utred-och-anmal-rektor",
                        "end_anmalan-begard-rektor",
                        "call_anmal-till-huvudman",
                        "end_anmalan-gjord")
                .hasCompletedElementsInOrder(
                        "gw_utred-och-anmal-rektor", "task_genomfor-utredningen", "end_utredning-klar-rektor");
    }

    @Test
    void goesOnFollowingThePupilWhenThePrincipalFindsNoInvestigationNeeded() {
        openAt(Stage.PRINCIPAL);
        done("task_besluta-om-utredning", Map.of("investigate", false));

        process(PLAN)
                .hasActiveElements("gw_provotid")
                .hasCompletedElementsInOrder("sub_rektor", "task_besluta-om-utredning", "end_utredning-obehovlig")
                .hasNotActivatedElements("task_genomfor-utredningen");
    }

    @Test
    void followsUpEveryMonthWhileTheMatterStaysWithThePrincipal() {
        openAt(Stage.PRINCIPAL);
        done("task_besluta-om-utredning", Map.of("investigate", false));
        throughTrial();
        doneLate("task_folj-upp-atgarderna");
        throughTrial();
        awaitTask("task_folj-upp-atgarderna");
        send("steg-oppnat");
        awaitElement("event_besluta-igen-uppfoljning", "COMPLETED");
        done("task_folj-upp-atgarderna");

        process(PLAN)
                .hasActiveElements("gw_provotid")
                .hasCompletedElementsInOrder(
                        "sub_rektor",
                        "event_provotiden-slut",
                        "task_folj-upp-atgarderna",
                        "event_provotiden-slut",
                        "event_steg-oppnat-uppfoljning",
                        "task_folj-upp-atgarderna");
        assertThat(escalation.decisionsOf(caseId).getLast().owners()).containsExactly("rektor");
    }

    @Test
    void reportsNothingToTheOrganiserOfAPupilInUpperSecondarySchool() {
        jdbc.sql("update pupil set school_form = 'GY' where id = ?")
                .param(pupil)
                .update();
        openAt(Stage.EHT);
        done("task_konsultera-elevhalsan", Map.of("needsInvestigation", true));
        done("task_utred-orsakerna");
        awaitTrialAfter("sub_elevhalsa");

        openLater(Stage.PRINCIPAL);
        done("task_besluta-om-utredning", Map.of("investigate", true));
        done("task_genomfor-utredningen");

        awaitTrialAfter("sub_rektor");
        process(PLAN)
                .hasCompletedElementsInOrder(
                        "sub_elevhalsa",
                        "end_anmalan-behovs-inte-elevhalsa",
                        "event_steg-oppnat-provotid",
                        "event_besluta-igen-provotid",
                        "task_besluta-om-utredning",
                        "end_anmalan-behovs-inte-rektor")
                .hasNotActivatedElements("call_anmal-till-huvudman");
    }

    @Test
    void keepsThePendingReportToTheOrganiserWhenThePrincipalsStepIsOpened() {
        openAt(Stage.EHT);
        done("task_konsultera-elevhalsan", Map.of("needsInvestigation", true));
        awaitTask("task_anmal-till-huvudmannen");
        openLater(Stage.PRINCIPAL);
        awaitTask("task_besluta-om-utredning");
        done("task_anmal-till-huvudmannen");

        process(PLAN)
                .hasActiveElements("task_besluta-om-utredning")
                .hasTerminatedElements("sub_elevhalsa", "task_utred-orsakerna")
                .hasCompletedElementsInOrder("end_anmalan-begard-elevhalsa", "call_anmal-till-huvudman");
        process("anmal-till-huvudman").isCompleted();
    }

    @Test
    void reportsToTheOrganiserOnceAlthoughThePrincipalInvestigatesToo() {
        openAt(Stage.EHT);
        done("task_konsultera-elevhalsan", Map.of("needsInvestigation", true));
        done("task_anmal-till-huvudmannen");
        openLater(Stage.PRINCIPAL);
        done("task_besluta-om-utredning", Map.of("investigate", true));
        awaitTask("task_genomfor-utredningen");

        process(PLAN)
                .hasCompletedElementsInOrder(
                        "end_anmalan-begard-elevhalsa", "end_anmalan-gjord", "end_anmalan-behovs-inte-rektor")
                .hasNotActivatedElements("end_anmalan-begard-rektor");
    }

    @Test
    void goesOnAtOnceWhenAbsenceGoesOnDuringATrial() {
        attendance.present(today.minusDays(35), today.plusDays(9));
        openAt(Stage.MENTOR);
        done("task_samtala-med-eleven");
        done("task_ring-hemmet", REACHED);
        awaitTrialAfter("sub_mentor");

        moveTo(clock.instant().plus(Duration.ofDays(15)));
        attendance.aThirdUnreported(today.plusDays(10), today.plusDays(15));
        importAttendance();

        awaitTask("task_boka-mote");
        process(PLAN)
                .hasCompletedElementsInOrder(
                        "sub_mentor", "event_ny-franvaro", "event_besluta-igen-provotid", "event_nytt-beslut");
    }

    @Test
    void goesOnAtOnceWhenLongAbsenceComesDuringATrial() {
        attendance.present(today.minusDays(35), today.minusDays(1));
        openAt(Stage.MENTOR);
        done("task_samtala-med-eleven");
        done("task_ring-hemmet", REACHED);
        awaitTrialAfter("sub_mentor");

        attendance.ill(today.minusDays(30), today);
        importAttendance();

        awaitTask("task_konsultera-elevhalsan");
        process(PLAN)
                .hasCompletedElementsInOrder(
                        "sub_mentor", "event_steg-oppnat-provotid", "event_besluta-igen-provotid", "event_nytt-beslut");
    }

    @Test
    void leavesTheMentorsTasksWhenTheLawAsksForAnInvestigation() {
        attendance.present(today.minusDays(35), today.minusDays(1));
        openAt(Stage.MENTOR);
        awaitTask("task_samtala-med-eleven");

        attendance.ill(today.minusDays(30), today);
        importAttendance();

        awaitTask("task_konsultera-elevhalsan");
        process(PLAN)
                .hasTerminatedElements("sub_mentor", "task_samtala-med-eleven")
                .hasCompletedElementsInOrder("event_steg-oppnat-mentor", "event_nytt-beslut");
    }

    @Test
    void letsAPersonOpenEachLaterStepEarly() {
        openAt(Stage.MENTOR);
        awaitTask("task_samtala-med-eleven");
        openLater(Stage.GUARDIANS);
        awaitTask("task_boka-mote");
        openLater(Stage.EHT);
        awaitTask("task_konsultera-elevhalsan");
        openLater(Stage.PRINCIPAL);
        awaitTask("task_besluta-om-utredning");

        process(PLAN)
                .hasTerminatedElements("sub_mentor", "sub_vardnadshavare", "sub_elevhalsa")
                .hasCompletedElementsInOrder(
                        "event_steg-oppnat-mentor",
                        "event_besluta-igen-mentor",
                        "event_steg-oppnat-vardnadshavare",
                        "event_besluta-igen-vardnadshavare",
                        "event_steg-oppnat-elevhalsa",
                        "event_besluta-igen-elevhalsa");
        assertThat(escalation.decisionsOf(caseId).getLast().openedByPerson()).isEqualTo(Stage.PRINCIPAL);
    }

    @Test
    void beginsThePrincipalsStepAnewWhenItIsOpenedASecondTime() {
        openAt(Stage.PRINCIPAL);
        awaitTask("task_besluta-om-utredning");
        send("steg-oppnat");

        process(PLAN).hasCompletedElementsInOrder("event_steg-oppnat-rektor", "event_besluta-igen-rektor");
        done("task_besluta-om-utredning", Map.of("investigate", false));
        awaitTrialAfter("sub_rektor");
    }

    @Test
    void remindsOfATaskThatNobodyDoesAndLetsItGoUp() {
        openAt(Stage.MENTOR);
        letPass("task_samtala-med-eleven", Duration.ofHours(1));
        letSchoolDaysPass(4);
        await().atMost(PATIENCE).until(() -> raisedTo("task_samtala-med-eleven").contains("bitr-rektor"));
        letSchoolDaysPass(3);
        await().atMost(PATIENCE).until(() -> raisedTo("task_samtala-med-eleven").contains("rektor"));

        process(PLAN)
                .hasActiveElements("task_samtala-med-eleven")
                .hasCompletedElements("task_bevaka-samtala-med-eleven", "end_bevakad-samtala-med-eleven");
    }

    @Test
    void informsThePrincipalWhenTheHomeCannotBeReached() {
        openAt(Stage.MENTOR);
        doneLate("task_samtala-med-eleven");
        doneLate("task_ring-hemmet", NO_ANSWER);
        nextAttempt();
        doneLate("task_ring-hemmet-igen", NO_ANSWER);
        doneLate("task_anvand-annan-kanal", NO_ANSWER);

        process("kontakta-hemmet")
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "task_ring-hemmet",
                        "event_nasta-morgon",
                        "task_ring-hemmet-igen",
                        "task_anvand-annan-kanal",
                        "end_hemmet-naddes-inte");
        process(PLAN)
                .hasActiveElements("gw_provotid")
                .hasCompletedElementsInOrder("call_kontakta-hemmet", "task_informera-rektor", "end_rektor-informerad");
    }

    @Test
    void reachesTheHomeAtTheSecondAttempt() {
        openAt(Stage.MENTOR);
        done("task_samtala-med-eleven");
        done("task_ring-hemmet", NO_ANSWER);
        nextAttempt();
        done("task_ring-hemmet-igen", REACHED);

        process(PLAN).hasActiveElements("gw_provotid").hasCompletedElements("end_hemmet-kontaktat");
    }

    @Test
    void reachesTheHomeAnotherWay() {
        openAt(Stage.MENTOR);
        done("task_samtala-med-eleven");
        done("task_ring-hemmet", NO_ANSWER);
        nextAttempt();
        done("task_ring-hemmet-igen", NO_ANSWER);
        done("task_anvand-annan-kanal", REACHED);

        process(PLAN).hasActiveElements("gw_provotid").hasCompletedElements("end_hemmet-kontaktat");
    }

    @Test
    void leavesItToThePrincipalWhenGuardiansDoNotComeTwice() {
        openAt(Stage.GUARDIANS);
        for (int attempt = 1; attempt <= 2; attempt++) {
            done("task_boka-mote", Map.of("meetingBooked", true));
            done("task_hall-mote", Map.of("meetingHeld", false));
        }
        doneLate("task_ta-stallning");
        awaitTask("task_kartlagg-franvaron");

        process("mote-vardnadshavare")
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "task_boka-mote",
                        "task_hall-mote",
                        "gw_andra-gangen",
                        "task_boka-mote",
                        "task_hall-mote",
                        "gw_andra-gangen",
                        "task_ta-stallning",
                        "end_motet-holls-inte");
    }

    @Test
    void leavesItToThePrincipalWhenNoMeetingCanBeBooked() {
        openAt(Stage.GUARDIANS);
        done("task_boka-mote", Map.of("meetingBooked", false));
        done("task_ta-stallning");
        awaitTask("task_kartlagg-franvaron");

        process("mote-vardnadshavare")
                .isCompleted()
                .hasCompletedElementsInOrder("task_boka-mote", "task_ta-stallning", "end_motet-holls-inte")
                .hasNotActivatedElements("task_hall-mote");
    }

    @Test
    void takesTheMatterBackWhenTheAbsenceIsCorrected() {
        absentOnceLastWeek();
        caseId = openCase(PLAN);
        awaitTask("task_samtala-med-eleven");
        attendance.present(today.minusDays(40), today);
        importAttendance();

        process(PLAN)
                .isCompleted()
                .hasTerminatedElements("sub_mentor")
                .hasCompletedElementsInOrder("start_franvaro-rattad", "task_avsluta-rattad", "end_rattad");
        assertThat(outcome()).isEqualTo("rattad");
    }

    @Test
    void closesTheMatterWhenThePupilLeaves() {
        openAt(Stage.MENTOR);
        done("task_samtala-med-eleven");
        awaitTask("task_ring-hemmet");
        transaction.executeWithoutResult(status -> events.publishEvent(new PupilLeft(pupil, today)));

        process(PLAN)
                .isCompleted()
                .hasTerminatedElements("call_kontakta-hemmet", "sub_mentor")
                .hasCompletedElementsInOrder("start_elev-slutar", "task_avsluta-elev-slutat", "end_elev-slutat");
        process("kontakta-hemmet").isTerminated();
        assertThat(outcome()).isEqualTo("elev-slutat");
    }

    @Test
    void closesTheMatterWhenItIsWithdrawn() {
        openAt(Stage.GUARDIANS);
        awaitTask("task_boka-mote");
        cases.withdraw(caseId, "Öppnades för fel elev", school.principal);

        process(PLAN)
                .isCompleted()
                .hasTerminatedElements("sub_vardnadshavare")
                .hasCompletedElementsInOrder("start_arende-aterkallat", "task_avsluta-aterkallad", "end_aterkallad");
        assertThat(outcome()).isEqualTo("aterkallad");
    }

    /** Enough days on paper for the rules to judge, and one of them with an unreported absence. */
    private void absentOnceLastWeek() {
        attendance.present(today.minusDays(40), today);
        attendance.aThirdUnreported(today.minusDays(7), today.minusDays(7));
        importAttendance();
    }

    private void nextAttempt() {
        awaitElement("event_nasta-morgon", "ACTIVE");
        moveTo(clock.instant().plus(Duration.ofDays(3)));
    }

    private void awaitTrialAfter(String step) {
        awaitElement(step, "COMPLETED");
        awaitElement("gw_provotid", "ACTIVE");
    }

    private void send(String message) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(caseId.toString())
                .send()
                .join();
    }

    private List<String> raisedTo(String element) {
        return jdbc.sql("select unnest(raised_to) from task where case_id = ? and element_id = ?")
                .params(caseId, element)
                .query(String.class)
                .list();
    }
}
