package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.ProcessTest;
import se.skolrutin.access.Viewer;
import se.skolrutin.escalation.Concerns;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.PupilLeft;
import se.skolrutin.roster.Role;
import se.skolrutin.signals.NewSignal;
import se.skolrutin.signals.SignalKind;
import se.skolrutin.signals.Signals;

@ProcessTest
class OroProcessTest extends RoutineScenario {

    private static final String CONCERN = "oro";
    private static final Map<String, Object> REACHED = Map.of("homeReached", true);
    private static final Map<String, Object> REMAINS = Map.of("worryRemains", true);
    private static final Map<String, Object> OVER = Map.of("worryRemains", false);

    @Autowired
    Signals signals;

    @Autowired
    Concerns concerns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void closesWhenTheWorryIsOver() {
        worried(school.mentor);
        doneLate("task_samtala-om-oron");
        done("task_ring-hemmet", REACHED);
        throughWait();
        doneLate("task_folj-upp-oron", OVER);

        process(CONCERN)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "start_oro-anmald",
                        "task_vag-oron",
                        "task_samtala-om-oron",
                        "call_kontakta-hemmet",
                        "end_hemmet-kontaktat",
                        "event_uppfoljningsdag",
                        "task_folj-upp-oron",
                        "event_nytt-beslut",
                        "task_vag-oron",
                        "task_avsluta-lugnt",
                        "end_lugnt");
        assertThat(outcome()).isEqualTo("lugnt");
    }

    @Test
    void goesOnStageByStageWhileTheWorryLasts() {
        worried(school.mentor);
        done("task_samtala-om-oron");
        done("task_ring-hemmet", REACHED);
        remainsAtFollowUp();
        done("task_boka-mote", Map.of("meetingBooked", true));
        done("task_hall-mote", Map.of("meetingHeld", true));
        remainsAtFollowUp();
        doneLate("task_radgor-om-oron");
        remainsAtFollowUp();
        doneLate("task_besluta-om-oron");
        remainsAtFollowUp();

        awaitWaitAfter("sub_rektor");
        process(CONCERN)
                .hasActiveElements("gw_vantan")
                .hasCompletedElementsInOrder(
                        "sub_mentor",
                        "task_folj-upp-oron",
                        "sub_vardnadshavare",
                        "task_folj-upp-oron",
                        "sub_elevhalsa",
                        "task_folj-upp-oron",
                        "sub_rektor",
                        "task_folj-upp-oron");
        assertThat(concerns.decisionsOf(caseId, school.mentor).getLast().owners())
                .containsExactly("rektor");
    }

    @Test
    void asksTheMentorAnewWhenSomebodyElseIsWorried() {
        worried(school.mentor);
        done("task_samtala-om-oron");
        done("task_ring-hemmet", REACHED);
        awaitWaitAfter("sub_mentor");
        raise(school.stranger, SignalKind.STAFF_CONCERN);
        done("task_folj-upp-oron", REMAINS);

        awaitElement("event_besluta-igen-uppfoljning", "COMPLETED");
        process(CONCERN)
                .hasActiveElements("gw_vantan")
                .hasCompletedElementsInOrder(
                        "sub_mentor",
                        "event_ny-signal",
                        "event_besluta-igen-vantan",
                        "task_folj-upp-oron",
                        "event_besluta-igen-uppfoljning")
                .hasNotActivatedElements("sub_vardnadshavare");
    }

    @Test
    void asksTheMentorAnewWhenAWarningHasHadNoAdaptationForFiveSchoolDays() {
        raise(school.mentor, SignalKind.GRADE_WARNING);
        caseId = openCase(CONCERN);
        done("task_samtala-om-oron");
        done("task_ring-hemmet", REACHED);
        awaitWaitAfter("sub_mentor");
        letSchoolDaysPass(4);
        concerns.weigh(pupil, false);
        letSchoolDaysPass(1);
        concerns.weigh(pupil, false);
        done("task_folj-upp-oron", OVER);

        awaitElement("event_besluta-igen-uppfoljning", "COMPLETED");
        process(CONCERN).hasActiveElements("gw_vantan").hasNotActivatedElements("task_avsluta-lugnt");
        signals.adapted(signals.handedInBy(viewer(school.mentor)).getFirst().id(), viewer(school.mentor));
        throughWait();
        done("task_folj-upp-oron", OVER);
        assertThat(outcome()).isEqualTo("lugnt");
    }

    @Test
    void goesToTheGuardiansAtOnceWhenSeveralAreWorried() {
        worried(school.mentor);
        done("task_samtala-om-oron");
        done("task_ring-hemmet", REACHED);
        awaitWaitAfter("sub_mentor");
        raise(school.stranger, SignalKind.OBSERVATION);
        raise(school.stranger, SignalKind.GUARDIAN_CONCERN);
        awaitTask("task_folj-upp-oron");
        raise(school.stranger, SignalKind.PUPIL_CONCERN);
        done("task_folj-upp-oron", REMAINS);

        awaitTask("task_boka-mote");
        assertThat(concerns.decisionsOf(caseId, school.mentor).getLast().reasons())
                .contains("Olika personer som är oroliga under de senaste 20 skoldagarna: 3. Gränsen är minst 3.");
    }

    @Test
    void letsAPersonOpenEachLaterStepEarly() {
        worried(school.mentor);
        awaitTask("task_samtala-om-oron");
        openLater(Stage.GUARDIANS);
        awaitTask("task_boka-mote");
        openLater(Stage.EHT);
        awaitTask("task_radgor-om-oron");
        openLater(Stage.PRINCIPAL);
        awaitTask("task_besluta-om-oron");
        openAnew();

        process(CONCERN)
                .hasTerminatedElements("sub_mentor", "sub_vardnadshavare", "sub_elevhalsa", "sub_rektor")
                .hasCompletedElementsInOrder(
                        "event_steg-oppnat-mentor",
                        "event_besluta-igen-mentor",
                        "event_steg-oppnat-vardnadshavare",
                        "event_besluta-igen-vardnadshavare",
                        "event_steg-oppnat-elevhalsa",
                        "event_besluta-igen-elevhalsa",
                        "event_steg-oppnat-rektor",
                        "event_besluta-igen-rektor");
    }

    @Test
    void letsAPersonOpenAStepWhileTheConcernWaitsAndWhileItIsFollowedUp() {
        worried(school.mentor);
        done("task_samtala-om-oron");
        done("task_ring-hemmet", REACHED);
        awaitWaitAfter("sub_mentor");
        openLater(Stage.EHT);
        done("task_radgor-om-oron");
        throughWait();
        awaitTask("task_folj-upp-oron");
        openLater(Stage.PRINCIPAL);
        awaitTask("task_besluta-om-oron");

        process(CONCERN)
                .hasTerminatedElements("task_folj-upp-oron")
                .hasCompletedElementsInOrder(
                        "event_steg-oppnat-vantan",
                        "event_besluta-igen-vantan",
                        "sub_elevhalsa",
                        "event_uppfoljningsdag",
                        "event_steg-oppnat-uppfoljning",
                        "event_besluta-igen-steg-uppfoljning");
    }

    @Test
    void closesWhenWhatItRestsOnIsTakenBack() {
        worried(school.mentor);
        awaitTask("task_samtala-om-oron");
        Viewer author = viewer(school.mentor);
        signals.withdraw(signals.handedInBy(author).getFirst().id(), "Det gällde en annan elev", author);

        process(CONCERN)
                .isCompleted()
                .hasTerminatedElements("sub_mentor")
                .hasCompletedElementsInOrder(
                        "start_oron-togs-tillbaka", "task_avsluta-grund-bortfallen", "end_grund-bortfallen");
        assertThat(outcome()).isEqualTo("grund-bortfallen");
    }

    @Test
    void closesWhenThePupilLeaves() {
        worried(school.mentor);
        awaitTask("task_samtala-om-oron");
        transaction.executeWithoutResult(status -> events.publishEvent(new PupilLeft(pupil, today)));

        process(CONCERN)
                .isCompleted()
                .hasCompletedElementsInOrder("start_elev-slutar", "task_avsluta-elev-slutat", "end_elev-slutat");
        assertThat(outcome()).isEqualTo("elev-slutat");
    }

    @Test
    void closesWhenItIsWithdrawn() {
        worried(school.mentor);
        awaitTask("task_samtala-om-oron");
        cases.withdraw(caseId, "Öppnades för fel elev", school.principal);

        process(CONCERN)
                .isCompleted()
                .hasCompletedElementsInOrder("start_arende-aterkallat", "task_avsluta-aterkallad", "end_aterkallad");
        assertThat(outcome()).isEqualTo("aterkallad");
    }

    private void worried(UUID staff) {
        raise(staff, SignalKind.STAFF_CONCERN);
        caseId = openCase(CONCERN);
    }

    private void raise(UUID staff, SignalKind kind) {
        var signal = new NewSignal(
                "test:" + UUID.randomUUID(),
                pupil,
                kind,
                LocalDate.now(clock),
                kind.needsSubject() ? "Matematik" : null,
                "Sitter ensam på rasterna.");
        signals.handIn(signal, viewer(staff));
    }

    private Viewer viewer(UUID staff) {
        return new Viewer(staff, "Personal", school.unit, Set.of(Role.MENTOR));
    }

    /** Three weeks pass and the worry is still there. */
    private void remainsAtFollowUp() {
        throughWait();
        done("task_folj-upp-oron", REMAINS);
    }

    private void throughWait() {
        awaitElement("gw_vantan", "ACTIVE");
        letSchoolDaysPass(16);
    }

    private void awaitWaitAfter(String stage) {
        awaitElement(stage, "COMPLETED");
        awaitElement("gw_vantan", "ACTIVE");
    }

    /** The step that is open is opened once more. */
    private void openAnew() {
        send("steg-oppnat");
        awaitElement("event_besluta-igen-rektor", "COMPLETED");
        awaitTask("task_besluta-om-oron");
    }

    private void send(String message) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(caseId.toString())
                .send()
                .join();
    }
}
