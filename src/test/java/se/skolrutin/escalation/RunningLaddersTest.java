package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Matters that began under Danderyd's ladder, on Friday 2026-10-09, when their school has adopted another. */
@DatabaseTest
class RunningLaddersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    private static final LocalDate EARLIER = LocalDate.of(2026, 9, 21);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T10:00:00Z"), Judge.SWEDEN);
    private static final UUID COORDINATOR = UUID.randomUUID();

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
    private final Map<UUID, StepQuestion> asking = new HashMap<>();
    private final Map<UUID, OpenMatter> open = new HashMap<>();
    private SchoolOnPaper school;
    private Decisions decisions;
    private Evaluation evaluation;
    private Escalation escalation;
    private RunningLadders running;

    @BeforeEach
    void openSchool() {
        school = new SchoolOnPaper(jdbc);
        var judge = new Judge(rules);
        var calendarsKept = new KeptCalendars(jdbc);
        decisions = new Decisions(jdbc, calendarsKept, ladders);
        evaluation = new Evaluation(
                roster,
                attendance,
                calendars,
                ladders,
                matters(),
                judge,
                decisions,
                events::add,
                new NoticeDuties(jdbc),
                CLOCK);
        escalation = new Escalation(
                new Queue(attendance, evaluation, transactions, jdbc, CLOCK),
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
        running = new RunningLadders(
                matters(), evaluation, decisions, ladders, new LadderMoves(jdbc), roster, attendance, judge, CLOCK);
    }

    private ObjectProvider<OpenMatters> matters() {
        var beans = new StaticListableBeanFactory(Map.of("matters", new OpenMatters() {
            @Override
            public Map<UUID, OpenMatter> of(Collection<UUID> pupils) {
                var some = new HashMap<>(open);
                some.keySet().retainAll(pupils);
                return some;
            }

            @Override
            public List<StepQuestion> questions(UUID schoolUnit) {
                return List.copyOf(asking.values());
            }
        }));
        return beans.getBeanProvider(OpenMatters.class);
    }

    @Test
    void countsNobodyUntilAnotherLadderIsAdopted() {
        begun("2026-10-08 ogiltig 80");
        assertThat(running.behind(school.unit)).isEmpty();
        assertThat(running.preview(school.unit, (done, total) -> {})).isEmpty();
    }

    @Test
    void doesNotCountAMatterThatHasAskedForNothingYet() {
        var pupil = school.pupil();
        asking(new StepQuestion(UUID.randomUUID(), pupil, null, null, false, null, null));
        adopts("trollboda");
        assertThat(running.behind(school.unit)).isEmpty();
    }

    @Test
    void showsWhatTheNewLadderWouldDecideAndKeepsNothing() {
        var matter = begun("2026-10-08 ogiltig 80");
        adopts(quicker());
        var kept = count("decision");

        var told = new ArrayList<String>();
        var preview = running.preview(school.unit, (done, total) -> told.add(done + "/" + total));

        assertThat(told).containsExactly("0/1", "1/1");
        assertThat(preview).singleElement().satisfies(move -> {
            assertThat(move.caseId()).isEqualTo(matter);
            assertThat(move.follows().name()).isEqualTo("Danderyds åtgärdstrappa");
            assertThat(move.now().stage()).isEqualTo(Stage.MENTOR);
            assertThat(move.otherwise().stage()).isEqualTo(Stage.MENTOR);
            assertThat(move.next().stage()).isEqualTo(Stage.MENTOR);
            assertThat(move.due()).containsEntry("samtal", LocalDate.of(2026, 10, 12));
            assertThat(move.changes()).isTrue();
        });
        assertThat(count("decision")).isEqualTo(kept);
        assertThat(count("ladder_move")).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void decidesWhatThePreviewShowed() {
        var matter = begun("2026-09-07..2026-10-08 ogiltig", EARLIER);
        adopts("habo");
        var shown = running.preview(school.unit, (done, total) -> {}).getFirst();

        assertThat(move(matter)).contains(shown.follows());
        var decision = escalation.decide(asking.get(matter));

        assertThat(decision.ladder()).isEqualTo("habo");
        assertThat(decision.stage()).isEqualTo(shown.next().stage());
        assertThat(decision.stepNo()).isEqualTo(shown.next().no());
        assertThat(decision.dueDays()).isEqualTo(shown.due());
    }

    @Test
    void countsApartWhatStaysAsItIs() {
        begun("2026-10-08 ogiltig 80");
        adopts(shipped("danderyd").replace("name: Danderyds åtgärdstrappa", "name: Vår trappa"));
        assertThat(running.preview(school.unit, (done, total) -> {}))
                .extracting(LadderMove::changes)
                .containsExactly(false);
    }

    @Test
    void movesOnceHoweverOftenItIsAsked() {
        var matter = begun("2026-10-08 ogiltig 80");
        adopts("trollboda");
        assertThat(move(matter)).isPresent();
        assertThat(move(matter)).isEmpty();
        assertThat(running.behind(school.unit)).isEmpty();
        assertThat(count("ladder_move")).isEqualTo(1);
        assertThat(decisions.standings(List.of(matter)).get(matter).ladder().id())
                .isEqualTo("trollboda");
    }

    @Test
    void keepsItsOwnLadderWhereNobodyMovesIt() {
        var moved = begun("2026-10-08 ogiltig 80");
        var left = begun("2026-10-08 ogiltig 80");
        adopts("trollboda");
        move(moved);
        assertThat(running.behind(school.unit)).containsExactly(left);
        assertThat(escalation.decide(asking.get(left)).ladder()).isEqualTo("danderyd");
        assertThat(escalation.decide(asking.get(moved)).ladder()).isEqualTo("trollboda");
    }

    @Test
    void goesOnCountingTheTimeAtItsStep() {
        var matter = begun("2026-10-08 ogiltig 80", EARLIER);
        jdbc.sql("update decision set as_of = ? where case_id = ?")
                .params(EARLIER, matter)
                .update();
        adopts("trollboda");
        move(matter);
        assertThat(decisions.standings(List.of(matter)).get(matter).since()).isEqualTo(EARLIER);
        escalation.decide(asking.get(matter));
        assertThat(decisions.standings(List.of(matter)).get(matter).since()).isEqualTo(EARLIER);
    }

    @Test
    void isNotTakenBackBecauseTheNewLadderWouldNotHaveOpenedIt() {
        var pupil = school.pupil();
        school.reports(pupil, "2026-10-09 ogiltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        var matter = UUID.randomUUID();
        escalation.decide(new StepQuestion(matter, pupil, null, null, false, null, null));
        open.put(pupil, new OpenMatter(matter, Stage.MENTOR, TODAY, true));
        adopts("trollboda");
        move(matter);
        events.clear();

        evaluation.evaluate(List.of(pupil));
        assertThat(events).noneMatch(GroundFellAway.class::isInstance);

        school.reports(pupil, "2026-10-09 giltig 80", TODAY);
        evaluation.evaluate(List.of(pupil));
        assertThat(events).hasAtLeastOneElementOfType(GroundFellAway.class);
    }

    private UUID begun(String notation) {
        return begun(notation, TODAY);
    }

    /** A matter that has been at the mentor since that day. */
    private UUID begun(String notation, LocalDate since) {
        var pupil = school.pupil();
        school.reports(pupil, notation, TODAY);
        var matter = UUID.randomUUID();
        escalation.decide(new StepQuestion(matter, pupil, null, null, false, null, null));
        jdbc.sql("update decision set stage = 'mentor', step_no = 1 where case_id = ?")
                .param(matter)
                .update();
        asking(new StepQuestion(matter, pupil, Stage.MENTOR, since, true, null, null));
        return matter;
    }

    private void asking(StepQuestion question) {
        asking.put(question.caseId(), question);
    }

    private Optional<LadderChoice> move(UUID matter) {
        return running.move(matter, school.unit, "Alla ska följa samma trappa.", COORDINATOR);
    }

    private void adopts(String presetOrYaml) {
        var key = presetOrYaml.contains("\n")
                ? ladders.keep(own(presetOrYaml), school.unit)
                : ladders.preset(presetOrYaml);
        ladders.adopt(school.unit, key, TODAY, "Prov", COORDINATOR);
    }

    private String own(String yaml) {
        return yaml.replaceFirst("(?m)^id: .*$", "id: skola-" + school.unit);
    }

    private static String quicker() {
        return shipped("danderyd").replace("samtal: 3", "samtal: 1");
    }

    private static String shipped(String id) {
        return Ladders.shipped().get(id + ".yaml");
    }

    private int count(String table) {
        return jdbc.sql(
                        table.equals("decision")
                                ? "select count(*) from decision where case_id = any(?)"
                                : "select count(*) from ladder_move where case_id = any(?)")
                .param(asking.keySet().toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
