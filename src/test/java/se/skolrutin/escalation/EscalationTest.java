package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.skolrutin.DatabaseTest;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.roster.Roster;

/** From attendance in the database to decisions in the database, on Friday 2026-10-09. */
@DatabaseTest
class EscalationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    private static final Clock CLOCK = ticking(Instant.parse("2026-10-09T10:00:00Z"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Roster roster;

    @Autowired
    Attendance attendance;

    @Autowired
    Calendars calendars;

    @Autowired
    RuleBook rules;

    @Autowired
    Ladders ladders;

    private final List<Object> events = new ArrayList<>();
    private final Map<UUID, OpenMatter> open = new HashMap<>();
    private final Map<UUID, LocalDate> closed = new HashMap<>();
    private final Map<UUID, UUID> retracted = new HashMap<>();
    private UUID trouble = UUID.randomUUID();
    private SchoolOnPaper school;
    private Evaluation evaluation;
    private Queue queue;
    private Escalation escalation;

    @BeforeEach
    void openSchool() {
        school = new SchoolOnPaper(jdbc);
        var judge = new Judge(rules);
        var calendarsKept = new KeptCalendars(jdbc);
        var decisions = new Decisions(jdbc, calendarsKept, ladders);
        evaluation = new Evaluation(
                roster,
                attendance,
                calendars,
                ladders,
                matters(),
                judge,
                decisions,
                this::publish,
                new NoticeDuties(jdbc),
                CLOCK);
        queue = new Queue(attendance, evaluation, transactions, jdbc, CLOCK);
        escalation = new Escalation(
                queue,
                evaluation,
                judge,
                new NoticeJudge(roster, attendance, rules, jdbc),
                new WatchJudge(ladders, calendars, rules, CLOCK),
                decisions,
                new Replay(decisions, new KeptRules(rules, jdbc), ladders, calendarsKept),
                ladders,
                roster,
                attendance,
                jdbc,
                CLOCK);
    }

    private ObjectProvider<OpenMatters> matters() {
        var beans = new StaticListableBeanFactory(Map.of("matters", new OpenMatters() {
            @Override
            public Map<UUID, OpenMatter> of(Collection<UUID> pupils) {
                return only(open, pupils);
            }

            @Override
            public Map<UUID, LocalDate> lastClosedOn(Collection<UUID> pupils) {
                return only(closed, pupils);
            }

            @Override
            public Map<UUID, UUID> lastRetracted(Collection<UUID> pupils) {
                return only(retracted, pupils);
            }
        }));
        return beans.getBeanProvider(OpenMatters.class);
    }

    private static <T> Map<UUID, T> only(Map<UUID, T> all, Collection<UUID> pupils) {
        var some = new HashMap<>(all);
        some.keySet().retainAll(pupils);
        return some;
    }

    private void publish(Object event) {
        if (event instanceof DecisionTaken taken && taken.decision().pupilId().equals(trouble)) {
            throw new IllegalStateException("trouble");
        }
        events.add(event);
    }

    @Test
    void opensAtTheMentorWhenAPupilIsAwayWithoutNotice() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(events).hasSize(2);
        assertThat(decisionTaken().stage()).isEqualTo(Stage.MENTOR);
        assertThat(events.get(1)).isInstanceOf(UnreportedToday.class);
    }

    @Test
    void keepsADecisionAsItWasTaken() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(escalation.latestFor(pupil)).contains(decisionTaken());
    }

    @Test
    void decidesNothingTwiceOnTheSameFactsAndDay() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        evaluation.evaluate(List.of(pupil));
        assertThat(events).hasSize(2);
        assertThat(decisions(pupil)).isEqualTo(1);
    }

    @Test
    void keepsNothingAboutAPupilWithoutAbsence() {
        var pupil = school.pupil();
        school.reports(pupil, "", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(decisions(pupil)).isZero();
    }

    @Test
    void keepsWhyAPupilWithLittleAbsenceReachesNoStep() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-05 giltig", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(events).isEmpty();
        assertThat(escalation.latestFor(pupil).orElseThrow().criteriaOfStep(1)).noneMatch(Criterion::held);
    }

    @Test
    void countsOnlyAbsenceAfterAClosedMatter() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-01 ogiltig 80", TODAY);
        closed.put(pupil, LocalDate.of(2026, 10, 2));
        evaluation.evaluate(List.of(pupil));
        assertThat(events).isEmpty();
    }

    @Test
    void risesWhenAbsenceGoesOnAfterTheTrial() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-09-21 ogiltig 80 + 2026-10-08 ogiltig", TODAY);
        open.put(pupil, new OpenMatter(UUID.randomUUID(), Stage.MENTOR, LocalDate.of(2026, 9, 21), false));
        evaluation.evaluate(List.of(pupil));
        assertThat(decisionTaken().stage()).isEqualTo(Stage.GUARDIANS);
    }

    @Test
    void leavesAnOpenMatterWhereItIsDuringItsTrial() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-05 ogiltig 80 + 2026-10-08 ogiltig", TODAY);
        open.put(pupil, new OpenMatter(UUID.randomUUID(), Stage.MENTOR, LocalDate.of(2026, 10, 5), true));
        evaluation.evaluate(List.of(pupil));
        assertThat(events).isEmpty();
        assertThat(decisions(pupil)).isEqualTo(1);
    }

    @Test
    void saysThatTheGroundFellAwayWhenTheAbsenceWasCorrected() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        open.put(pupil, new OpenMatter(UUID.randomUUID(), Stage.MENTOR, TODAY, true));
        events.clear();
        school.reports(pupil, "2026-10-09 giltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(events).hasAtLeastOneElementOfType(GroundFellAway.class);
    }

    @Test
    void decidesAnewOnceWhenTheSameAbsenceComesBackAfterItsCaseWasTakenBack() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        var first = decisionTaken();
        var matter = new OpenMatter(UUID.randomUUID(), Stage.MENTOR, TODAY, true);
        open.put(pupil, matter);
        school.reports(pupil, "2026-10-09 giltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        open.remove(pupil);
        retracted.put(pupil, matter.caseId());
        events.clear();

        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        evaluation.evaluate(List.of(pupil));

        assertThat(events).filteredOn(DecisionTaken.class::isInstance).hasSize(1);
        assertThat(decisionTaken().id()).isNotEqualTo(first.id());
    }

    @Test
    void keepsAPersonsMatterEvenWhenNothingIsLeftOfTheAbsence() {
        var pupil = school.pupil();
        school.reports(pupil, "", TODAY);
        open.put(pupil, new OpenMatter(UUID.randomUUID(), Stage.MENTOR, TODAY, false));
        evaluation.evaluate(List.of(pupil));
        assertThat(events).isEmpty();
    }

    @Test
    void evaluatesTheOthersWhenOnePupilFails() {
        var fine = school.pupil();
        trouble = school.pupil();
        school.reports(trouble, "2026-10-09 ogiltig 80", TODAY);
        school.reports(fine, "2026-10-09 ogiltig 80", TODAY);
        escalation.evaluateTouched();
        assertThat(decisions(fine)).isEqualTo(1);
        assertThat(decisions(trouble)).isZero();
        assertThat(escalation.failures()).extracting(EvaluationFailure::pupilId).contains(trouble);
    }

    @Test
    void evaluatesAFailedPupilAgain() {
        trouble = school.pupil();
        var pupil = trouble;
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        escalation.evaluateTouched();
        trouble = UUID.randomUUID();
        assertThat(escalation.retry(List.of(pupil))).isEqualTo(1);
        assertThat(decisions(pupil)).isEqualTo(1);
        assertThat(escalation.failures()).extracting(EvaluationFailure::pupilId).doesNotContain(pupil);
    }

    @Test
    void answersARunningMatterTheSameWayTwice() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-08 ogiltig 80", TODAY);
        var question = new StepQuestion(UUID.randomUUID(), pupil, null, null, false, null, null);
        var first = escalation.decide(question);
        assertThat(escalation.decide(question)).isEqualTo(first);
        assertThat(escalation.decisionsOf(question.caseId())).containsExactly(first);
        assertThat(first.dueDates()).containsEntry("samtal", OffsetDateTime.parse("2026-10-14T16:00+02:00"));
        assertThat(first.watches()).containsEntry("samtal", "R60/2026-10-13T07:00+02:00/P1D");
        assertThat(first.trialEnds()).isEqualTo(OffsetDateTime.parse("2026-11-05T16:00+01:00"));
    }

    @Test
    void usesTheLadderTheSchoolChose() {
        ladders.adopt(school.unit, ladders.preset("trollboda"), TODAY, "Prov", UUID.randomUUID());
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-08 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(events).isEmpty();
        assertThat(escalation.latestFor(pupil).orElseThrow().ladder()).isEqualTo("trollboda");
    }

    @Test
    void keepsARunningMatterOnTheLadderItHas() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-08 ogiltig 80", TODAY);
        var matter = UUID.randomUUID();
        escalation.decide(new StepQuestion(matter, pupil, null, null, false, null, null));
        ladders.adopt(school.unit, ladders.preset("trollboda"), TODAY, "Prov", UUID.randomUUID());

        var decision = escalation.decide(new StepQuestion(matter, pupil, Stage.MENTOR, TODAY, true, null, null));
        open.put(pupil, new OpenMatter(matter, Stage.MENTOR, TODAY, false));
        evaluation.evaluate(List.of(pupil));

        assertThat(decision.ladder()).isEqualTo("danderyd");
        assertThat(escalation.latestFor(pupil).orElseThrow().ladder()).isEqualTo("danderyd");
    }

    @Test
    void risesToALaterStepOfTheSameStage() {
        ladders.adopt(school.unit, ladders.preset("habo"), TODAY, "Prov", UUID.randomUUID());
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-07..2026-10-08 giltig", TODAY);
        var matter = new OpenMatter(UUID.randomUUID(), Stage.MENTOR, LocalDate.of(2026, 9, 24), false);
        open.put(pupil, matter);
        evaluation.evaluate(List.of(pupil));
        assertThat(decisionTaken().stepNo()).isEqualTo(2);

        var asked = new StepQuestion(matter.caseId(), pupil, Stage.MENTOR, matter.stageEnteredOn(), true, null, null);
        var entered = escalation.decide(asked);
        assertThat(entered.stepNo()).isEqualTo(2);
        events.clear();
        school.reports(pupil, "2026-10-06..2026-10-08 giltig", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(events).isEmpty();
        assertThat(escalation.latestFor(pupil).orElseThrow().stepNo()).isEqualTo(2);
        assertThat(escalation.enteredBy(matter.caseId())).contains(entered);
    }

    @Test
    void tellsWhatPutAMatterAtItsStepAndNotWhatIsProposedOrKeepsItThere() {
        var pupil = school.pupil();
        var matter = UUID.randomUUID();
        assertThat(escalation.enteredBy(matter)).isEmpty();
        school.reports(pupil, "2026-10-08 ogiltig 80", TODAY);
        var entered = escalation.decide(new StepQuestion(matter, pupil, null, null, false, null, null));

        escalation.decide(new StepQuestion(matter, pupil, Stage.MENTOR, TODAY, true, null, null));
        open.put(pupil, new OpenMatter(matter, Stage.MENTOR, LocalDate.of(2026, 8, 24), false));
        school.reports(pupil, "2026-09-07..2026-10-08 ogiltig", TODAY);
        evaluation.evaluate(List.of(pupil));

        assertThat(decisionTaken().stage()).isGreaterThan(Stage.MENTOR);
        assertThat(escalation.enteredBy(matter)).contains(entered);
    }

    @Test
    void tellsReachableGuardiansByItself() {
        var pupil = school.pupil();
        school.guardian(pupil, "vuxen@example.org");
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        assertThat(notice(pupil)).isEqualTo(Notice.AUTOMATIC);
    }

    @Test
    void leavesNoticeToAPersonForProtectedIdentity() {
        var pupil = school.pupil("Skyddad folkbokföring");
        school.guardian(pupil, "vuxen@example.org");
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        assertThat(notice(pupil)).isEqualTo(Notice.MANUAL);
    }

    @Test
    void leavesNoticeToAPersonWhenNobodyCanBeReached() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        assertThat(notice(pupil)).isEqualTo(Notice.MANUAL);
    }

    @Test
    void leavesNoticeToAPersonForSpecialReasons() {
        var pupil = school.pupil();
        school.guardian(pupil, "vuxen@example.org");
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        escalation.noteSpecialReasons(pupil, "Oro för hemmet", UUID.randomUUID());
        assertThat(notice(pupil)).isEqualTo(Notice.MANUAL);
    }

    @Test
    void givesNoNoticeWhenTheAbsenceWasReportedAfterAll() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 giltig 80", TODAY);
        assertThat(notice(pupil)).isEqualTo(Notice.NONE);
    }

    @Test
    void saysOnceThatAbsenceTheHomeWasToldOfIsExcused() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        events.clear();
        school.reports(pupil, "2026-10-09 giltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        evaluation.evaluate(List.of(pupil));
        assertThat(events).containsExactly(new ReportedAfterAll(pupil, TODAY));
    }

    @Test
    void raisesTheDutyAgainWhenTheExcuseIsTakenBack() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        school.reports(pupil, "", TODAY);
        evaluation.evaluate(List.of(pupil));
        events.clear();
        school.reports(pupil, "2026-10-09 ogiltig 160", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(events).hasAtLeastOneElementOfType(UnreportedToday.class);
    }

    @Test
    void remindsThenRaisesATaskThatNobodyDoes() {
        assertThat(watch("2026-10-13T16:00:00+02:00").action()).isEqualTo(WatchAction.NOTHING);
        assertThat(watch("2026-10-12T16:00:00+02:00").action()).isEqualTo(WatchAction.REMIND_BEFORE);
        assertThat(watch("2026-10-09T16:00:00+02:00").action()).isEqualTo(WatchAction.NOTHING);
        assertThat(watch("2026-10-08T16:00:00+02:00").action()).isEqualTo(WatchAction.REMIND_AFTER);
        assertThat(watch("2026-10-06T16:00:00+02:00").raiseTo()).containsExactly("bitr-rektor");
        assertThat(watch("2026-10-01T16:00:00+02:00").raiseTo()).containsExactly("rektor");
    }

    private WatchDecision watch(String due) {
        return escalation.decideWatch(new WatchQuestion(school.unit, OffsetDateTime.parse(due)));
    }

    private Notice notice(UUID pupil) {
        return escalation.decideNotice(pupil, TODAY).notice();
    }

    private Decision decisionTaken() {
        return events.stream()
                .filter(DecisionTaken.class::isInstance)
                .map(event -> ((DecisionTaken) event).decision())
                .findFirst()
                .orElseThrow();
    }

    private int decisions(UUID pupil) {
        return jdbc.sql("select count(*) from decision where pupil_id = ?")
                .param(pupil)
                .query(Integer.class)
                .single();
    }

    /** A millisecond further on every time it is asked: what is decided later is later. */
    private static Clock ticking(Instant from) {
        var asked = new AtomicLong();
        return new Clock() {
            @Override
            public Instant instant() {
                return from.plusMillis(asked.getAndIncrement());
            }

            @Override
            public ZoneId getZone() {
                return Judge.SWEDEN;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
