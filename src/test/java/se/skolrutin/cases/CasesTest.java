package se.skolrutin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.cases.CaseRefused.Cause;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.engine.InstanceEnded;
import se.skolrutin.engine.InstanceStarted;
import se.skolrutin.engine.PublishMessage;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.DecisionTaken;
import se.skolrutin.escalation.GroundFellAway;
import se.skolrutin.escalation.OpenMatter;
import se.skolrutin.escalation.ReportedAfterAll;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.UnreportedToday;
import se.skolrutin.roster.PupilLeft;
import se.skolrutin.roster.Role;

@DatabaseTest
@RecordApplicationEvents
class CasesTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Cases cases;

    @Autowired
    private MattersForRules matters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents recorded;

    private SmallSchool school;
    private UUID pupil;

    @BeforeEach
    void aPupilAtASchool() {
        school = new SmallSchool(jdbc);
        pupil = school.pupil();
    }

    @Test
    void opensOneCaseForADecisionAndAsksForItsProcess() {
        Decision decision = Decisions.about(pupil, Stage.MENTOR);

        publish(new DecisionTaken(decision));
        publish(new DecisionTaken(decision));

        UUID caseId = theCase();
        assertThat(messages("okad-skolnarvaro-start")).singleElement().satisfies(message -> {
            assertThat(message.correlationKey()).isEqualTo(caseId.toString());
            assertThat(message.variables()).isEqualTo(Map.of("caseId", caseId.toString()));
        });
        assertThat(happened(CaseOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.decisionId()).isEqualTo(decision.id());
            assertThat(opened.by()).isNull();
        });
    }

    @Test
    void tellsTheOpenCaseOfANewDecisionInsteadOfOpeningAnother() {
        publish(new DecisionTaken(Decisions.about(pupil, Stage.MENTOR)));
        Decision higher = Decisions.about(pupil, Stage.EHT);

        publish(new DecisionTaken(higher));
        publish(new DecisionTaken(higher));

        theCase();
        assertThat(messages("ny-franvaro")).hasSize(1);
    }

    @Test
    void opensOneCaseWhenTwoDecisionsComeAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = Stream.of(Stage.MENTOR, Stage.GUARDIANS)
                    .<Future<?>>map(stage -> threads.submit(() -> {
                        start.await();
                        publish(new DecisionTaken(Decisions.about(pupil, stage)));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : both) {
                one.get();
            }
        }

        theCase();
    }

    @Test
    void letsChangesOfOneCaseWaitForEachOther() throws Exception {
        UUID caseId = atStage(Stage.MENTOR);
        Decision decision = Decisions.about(pupil, Stage.GUARDIANS);
        CountDownLatch changed = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> transaction.executeWithoutResult(status -> {
                cases.stageDecided(caseId, decision);
                changed.countDown();
                publisher.publishEvent(new InstanceStarted(caseId, 17, null, "okad-skolnarvaro", 1, AT));
            }));
            changed.await();
            Future<?> second = threads.submit(() -> cases.close(caseId, Outcome.LEFT));
            first.get();
            second.get();
        }

        CaseView view = cases.caseView(caseId, school.mentor).orElseThrow();
        assertThat(view.stage()).isEqualTo(Stage.GUARDIANS);
        assertThat(view.processInstanceKey()).isEqualTo(17);
        assertThat(view.outcome()).isEqualTo(Outcome.LEFT);
    }

    @Test
    void showsACaseWhoseProcessNeverStartedAndStartsItAgain() {
        UUID caseId = atStage(Stage.MENTOR);
        jdbc.sql("update school_case set opened_at = opened_at - interval '11 minutes' where id = ?")
                .param(caseId)
                .update();
        assertThat(cases.withoutProcess()).extracting(CaseReference::id).contains(caseId);

        cases.startAgain(caseId);

        assertThat(messages("okad-skolnarvaro-start"))
                .extracting(PublishMessage::messageId)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(messages("okad-skolnarvaro-start").getLast().timeToLive()).isZero();
        publish(new InstanceStarted(caseId, key(), null, "okad-skolnarvaro", 1, AT));
        assertThat(cases.withoutProcess()).extracting(CaseReference::id).doesNotContain(caseId);
        assertRefused(Cause.STATE, () -> cases.startAgain(caseId));
    }

    @Test
    void refusesASecondOpenCaseByJudgement() {
        cases.openByJudgement(pupil, Stage.MENTOR, "Mår inte bra", school.mentor);

        assertRefused(Cause.STATE, () -> cases.openByJudgement(pupil, Stage.MENTOR, "Igen", school.principal));
    }

    @Test
    void refusesToOpenByJudgementWithoutAReason() {
        assertRefused(Cause.MISSING, () -> cases.openByJudgement(pupil, Stage.MENTOR, " ", school.mentor));
    }

    @Test
    void refusesToOpenACaseForAPupilOfAnotherMentor() {
        assertRefused(Cause.ROLE, () -> cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.stranger));
    }

    @Test
    void opensALaterStepAtOnce() {
        UUID caseId = atStage(Stage.MENTOR);

        cases.openStep(caseId, Stage.GUARDIANS, school.mentor, null);
        cases.openStep(caseId, Stage.GUARDIANS, school.mentor, null);

        assertThat(messages("steg-oppnat"))
                .singleElement()
                .extracting(PublishMessage::timeToLive)
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(happened(StepOpenedEarly.class)).singleElement().satisfies(step -> assertThat(step.skips())
                .isFalse());
        assertThat(cases.find(caseId).orElseThrow().askedStage()).isEqualTo(Stage.GUARDIANS);
    }

    @Test
    void refusesToSkipAStepWithoutAReason() {
        UUID caseId = atStage(Stage.MENTOR);

        assertRefused(Cause.MISSING, () -> cases.openStep(caseId, Stage.EHT, school.mentor, "  "));
        cases.openStep(caseId, Stage.EHT, school.mentor, "Hemmet ber om det");

        assertThat(happened(StepOpenedEarly.class)).singleElement().satisfies(step -> {
            assertThat(step.skips()).isTrue();
            assertThat(step.reason()).isEqualTo("Hemmet ber om det");
        });
    }

    @Test
    void refusesToOpenAStepThatLiesBehind() {
        UUID caseId = atStage(Stage.EHT);

        assertRefused(Cause.STATE, () -> cases.openStep(caseId, Stage.GUARDIANS, school.healthTeam, "Tillbaka"));
    }

    @Test
    void letsNoMentorOpenThePrincipalsStep() {
        UUID caseId = atStage(Stage.EHT);

        assertRefused(Cause.ROLE, () -> cases.openStep(caseId, Stage.PRINCIPAL, school.mentor, "Bråttom"));
        cases.openStep(caseId, Stage.PRINCIPAL, school.healthTeam, "Bråttom");
    }

    @Test
    void entersAStepOnceAndNamesWhoOpenedIt() {
        UUID caseId = atStage(Stage.MENTOR);
        cases.openStep(caseId, Stage.EHT, school.mentor, "Bråttom");
        Decision decision = Decisions.about(pupil, Stage.EHT);

        cases.stageDecided(caseId, decision);
        cases.stageDecided(caseId, decision);

        CaseReference matter = cases.find(caseId).orElseThrow();
        assertThat(matter.stage()).isEqualTo(Stage.EHT);
        assertThat(matter.askedStage()).isNull();
        assertThat(happened(StageEntered.class).filter(entered -> entered.stage() == Stage.EHT))
                .singleElement()
                .satisfies(entered -> assertThat(entered.by()).isEqualTo(school.mentor));
    }

    @Test
    void retractsACaseWhoseGroundFellAwayAndKeepsEverything() {
        UUID caseId = atStage(Stage.MENTOR);
        cases.fileAnswers(caseId, key(), "task_samtala", "f", "Samtal", Map.of("pupilVoice", "Trött"), school.mentor);
        GroundFellAway away = new GroundFellAway(pupil, Decisions.about(pupil, null));

        publish(away);
        publish(away);
        cases.close(caseId, Outcome.CORRECTED);

        assertThat(messages("franvaro-rattad")).hasSize(1);
        assertThat(happened(CaseRetracted.class)).hasSize(1);
        assertThat(cases.documents(caseId, school.mentor)).hasSize(1);
        assertThat(cases.caseView(caseId, school.mentor).orElseThrow().outcome())
                .isEqualTo(Outcome.CORRECTED);
    }

    @Test
    void keepsACaseThatRestsOnAPersonsJudgementWhenDataIsCorrected() {
        cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor);

        publish(new GroundFellAway(pupil, Decisions.about(pupil, null)));

        assertThat(messages("franvaro-rattad")).isEmpty();
    }

    @Test
    void opensAnotherCaseOnADecisionTakenAfterACorrection() {
        publish(new DecisionTaken(Decisions.about(pupil, Stage.MENTOR)));
        UUID corrected = theCase();
        cases.close(corrected, Outcome.CORRECTED);
        assertThat(matters.lastRetracted(List.of(pupil))).containsEntry(pupil, corrected);

        publish(new DecisionTaken(Decisions.about(pupil, Stage.MENTOR)));

        assertThat(list(CaseState.OPEN)).hasSize(1);
        assertThat(list(CaseState.CLOSED)).hasSize(1);
    }

    @Test
    void opensNoSecondCaseOnADecisionThatHasBeenDealtWith() {
        Decision decision = Decisions.about(pupil, Stage.MENTOR);
        publish(new DecisionTaken(decision));
        cases.close(theCase(), Outcome.WITHDRAWN);

        publish(new DecisionTaken(decision));

        assertThat(list(CaseState.OPEN)).isEmpty();
    }

    @Test
    void opensOneNoticeForAPupilAndDayEvenWhileYesterdaysIsOpen() {
        Decision decision = Decisions.about(pupil, null);

        publish(new UnreportedToday(pupil, TODAY.minusDays(1), decision));
        publish(new UnreportedToday(pupil, TODAY, decision));
        publish(new UnreportedToday(pupil, TODAY, decision));

        assertThat(list(CaseState.OPEN))
                .extracting(CaseRow::concernsOn)
                .containsExactlyInAnyOrder(TODAY, TODAY.minusDays(1));
        assertThat(messages("franvaro-idag-start")).hasSize(2);
    }

    @Test
    void tellsTheNoticeOfTheDayThatTheAbsenceWasReportedAfterAll() {
        publish(new UnreportedToday(pupil, TODAY, Decisions.about(pupil, null)));

        publish(new ReportedAfterAll(pupil, TODAY.minusDays(1)));
        assertThat(messages("franvaro-rattad")).isEmpty();
        publish(new ReportedAfterAll(pupil, TODAY));

        assertThat(messages("franvaro-rattad")).hasSize(1);
    }

    @Test
    void withdrawsWithAReasonByThoseWhoMay() {
        UUID caseId = atStage(Stage.MENTOR);

        assertRefused(Cause.ROLE, () -> cases.withdraw(caseId, "Fel elev", school.mentor));
        assertRefused(Cause.MISSING, () -> cases.withdraw(caseId, "", school.principal));
        cases.withdraw(caseId, "Fel elev", school.principal);
        cases.withdraw(caseId, "Fel elev", school.principal);

        assertThat(messages("arende-aterkallat")).hasSize(1);
        assertThat(happened(CaseWithdrawn.class)).hasSize(1);
    }

    @Test
    void tellsTheProcessOnceThatThePupilLeaves() {
        UUID caseId = atStage(Stage.MENTOR);

        publish(new PupilLeft(pupil, TODAY));

        assertThat(messages("elev-slutar")).singleElement().satisfies(message -> assertThat(message.correlationKey())
                .isEqualTo(caseId.toString()));
    }

    @Test
    void closesACaseOnceWhateverComesAfter() {
        UUID caseId = atStage(Stage.MENTOR);

        cases.close(caseId, Outcome.WITHDRAWN);
        cases.close(caseId, Outcome.LEFT);

        assertThat(happened(CaseClosed.class)).singleElement().satisfies(closed -> assertThat(closed.outcome())
                .isEqualTo(Outcome.WITHDRAWN));
        assertRefused(Cause.STATE, () -> cases.openStep(caseId, Stage.EHT, school.mentor, "Bråttom"));
    }

    @Test
    void closesACaseWhoseProcessEndsWithoutClosingIt() {
        UUID caseId = atStage(Stage.MENTOR);
        long instance = key();
        publish(new InstanceStarted(caseId, instance, null, "okad-skolnarvaro", 1, AT));

        publish(new InstanceEnded(caseId, key(), instance, "kontakta-hemmet", true, AT));
        assertThat(cases.find(caseId).orElseThrow().open()).isTrue();
        publish(new InstanceEnded(caseId, instance, null, "okad-skolnarvaro", false, AT));

        assertThat(cases.caseView(caseId, school.mentor).orElseThrow().outcome())
                .isEqualTo(Outcome.PROCESS_CANCELED);
    }

    @Test
    void filesTheAnswersOfATaskOnceWithTheContactTheyTellOf() {
        UUID caseId = atStage(Stage.MENTOR);
        long task = key();
        Map<String, Object> answers = Map.of(
                "homeReached",
                true,
                "tidpunkt",
                "2026-11-20T14:05",
                "kanal",
                "telefon",
                "vem",
                "Mamma",
                "innehall",
                "Pratade om morgnar",
                "overenskommelse",
                "Ringer på fredag");

        UUID first = cases.fileAnswers(caseId, task, "task_ring-hemmet", "f", "Ring hemmet", answers, school.mentor);
        UUID again = cases.fileAnswers(caseId, task, "task_ring-hemmet", "f", "Ring hemmet", answers, school.mentor);

        assertThat(again).isEqualTo(first);
        assertThat(cases.documents(caseId, school.mentor)).singleElement().satisfies(document -> {
            assertThat(document.content()).isEqualTo(answers);
            assertThat(document.unaltered()).isTrue();
        });
        assertThat(cases.contacts(caseId, school.mentor)).singleElement().satisfies(contact -> {
            assertThat(contact.at()).isEqualTo(Instant.parse("2026-11-20T13:05:00Z"));
            assertThat(contact.channel()).isEqualTo(Channel.PHONE);
            assertThat(contact.reached()).isTrue();
            assertThat(contact.agreed()).isEqualTo("Ringer på fredag");
        });
    }

    @Test
    void logsNoContactWhereAPersonDecidedNotToTellTheHome() {
        UUID caseId = atStage(Stage.MENTOR);

        cases.fileAnswers(caseId, key(), "task_u", "f", "Underrätta", Map.of("told", false), school.mentor);

        assertThat(cases.contacts(caseId, school.mentor)).isEmpty();
    }

    @Test
    void showsADocumentThatSomebodyAlteredAsAltered() {
        UUID caseId = atStage(Stage.MENTOR);
        UUID document = cases.fileAnswers(caseId, key(), "t", "f", "Samtal", Map.of("a", "b"), school.mentor);

        jdbc.sql("update case_document set content = '{\"a\": \"c\"}' where id = ?")
                .param(document)
                .update();

        assertThat(cases.documents(caseId, school.mentor))
                .singleElement()
                .satisfies(altered -> assertThat(altered.unaltered()).isFalse());
    }

    @Test
    void reportsToTheOrganiserNoMoreThanAsked() {
        UUID caseId = atStage(Stage.PRINCIPAL);
        Map<String, Object> answers = Map.of("investigate", true, "decidedOn", "2026-11-18", "reason", "Lång frånvaro");
        cases.fileAnswers(caseId, key(), "task_besluta", "f", "Besluta", answers, school.principal);

        cases.reportToOrganiser(caseId, "element:" + caseId, "task_skapa");
        cases.reportToOrganiser(caseId, "element:" + caseId, "task_skapa");

        List<CaseDocument> documents = cases.documents(caseId, school.principal);
        assertThat(documents).hasSize(2);
        assertThat(documents.getLast().content())
                .containsOnlyKeys(
                        "elev", "skolenhet", "skolenhetskod", "arskurs", "utredningInleddes", "kontaktpersoner")
                .containsEntry("utredningInleddes", "2026-11-18");
    }

    @Test
    void showsACaseOnlyToThoseWhoMaySeeThePupil() {
        UUID caseId = atStage(Stage.MENTOR);
        UUID auditor = school.staff("Agda", Role.AUDITOR);
        UUID coordinator = school.staff("Kurt", Role.COORDINATOR);
        UUID key = UUID.randomUUID();
        cases.logContact(caseId, key, aCall(), school.mentor);
        cases.logContact(caseId, key, aCall(), school.mentor);

        assertThat(cases.caseView(caseId, school.mentor)).isPresent();
        assertThat(cases.caseView(caseId, school.stranger)).isEmpty();
        assertThat(cases.caseView(caseId, coordinator)).isEmpty();
        assertThat(cases.list(CaseSearch.inState(CaseState.OPEN), school.stranger)
                        .total())
                .isZero();
        assertThat(cases.caseView(caseId, auditor)).isPresent();
        assertThat(cases.contacts(caseId, school.mentor)).hasSize(1);
        assertThat(cases.contacts(caseId, auditor)).isEmpty();
        assertRefused(Cause.ROLE, () -> cases.logContact(caseId, key, aCall(), school.stranger));
        assertRefused(Cause.ROLE, () -> cases.logContact(caseId, key, aCall(), auditor));
    }

    @Test
    void countsOpenCasesByStage() {
        atStage(Stage.EHT);

        CaseList list = cases.list(CaseSearch.inState(CaseState.OPEN), school.mentor);

        assertThat(list.total()).isEqualTo(1);
        assertThat(list.openByStage()).isEqualTo(Map.of(Stage.EHT, 1L));
        assertThat(openByStage(Routine.INCREASED_ATTENDANCE)).isEqualTo(Map.of(Stage.EHT, 1L));
        assertThat(openByStage(Routine.CONCERN)).isEmpty();
    }

    private Map<Stage, Long> openByStage(Routine routine) {
        return cases.list(new CaseSearch(CaseState.OPEN, routine, null, null, 0, 10), school.mentor)
                .openByStage();
    }

    @Test
    void tellsTheRulesOfOpenMattersAndOfThoseDealtWith() {
        UUID caseId = atStage(Stage.EHT);
        UUID other = school.pupil();
        UUID closed = cases.openByJudgement(other, Stage.MENTOR, "Oro", school.mentor);
        cases.close(closed, Outcome.WITHDRAWN);

        Map<UUID, OpenMatter> open = matters.of(List.of(pupil, other));

        assertThat(open).containsOnlyKeys(pupil);
        assertThat(open.get(pupil)).isEqualTo(new OpenMatter(caseId, Stage.EHT, LocalDate.now(clock), true));
        assertThat(matters.lastClosedOn(List.of(pupil, other))).containsOnlyKeys(other);
    }

    private UUID atStage(Stage stage) {
        Decision decision = Decisions.about(pupil, stage);
        publish(new DecisionTaken(decision));
        UUID caseId = theCase();
        cases.stageDecided(caseId, decision);
        return caseId;
    }

    private UUID theCase() {
        List<CaseRow> open = list(CaseState.OPEN);
        assertThat(open).hasSize(1);
        return open.getFirst().id();
    }

    private List<CaseRow> list(CaseState state) {
        return cases.list(CaseSearch.inState(state), school.principal).rows();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(event));
    }

    private List<PublishMessage> messages(String name) {
        return recorded.stream(PublishMessage.class)
                .filter(message -> message.name().equals(name))
                .toList();
    }

    private <T> Stream<T> happened(Class<T> event) {
        return recorded.stream(event);
    }

    private static void assertRefused(Cause cause, Runnable action) {
        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.cause()).isEqualTo(cause));
    }

    private static NewContact aCall() {
        return NewContact.withHome(AT, Channel.PHONE, "Pappa", true, "Samtal", null, null);
    }

    private static long key() {
        return UUID.randomUUID().getMostSignificantBits() >>> 1;
    }
}
