package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.skolrutin.DatabaseTest;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.AttendanceDay;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;

/** A term that has been, day by day, and the same term simulated afterwards under the ladders that were in force. */
@DatabaseTest
class SimulatorTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 18);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 18);
    private static final LocalDate CHANGED = LocalDate.of(2026, 10, 7);
    private static final List<Double> PROPENSITIES = List.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8);

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

    @Autowired
    Decisions decisions;

    @Autowired
    Simulator simulator;

    private final Random random = new Random(7);
    private final Map<UUID, Double> inclined = new LinkedHashMap<>();
    private SchoolOnPaper school;

    @ParameterizedTest
    @CsvSource({
        "danderyd, 4, true",
        "eskilstuna, 3, true",
        "trollboda, 4, true",
        "habo, 6, true",
        "boras, 2, true",
        "bollnas, 2, true",
        "ovanaker-runemo-f6, 2, false"
    })
    void comesToTheDecisionsThatWereTaken(String ladder, int highestStep, boolean closes) {
        goThroughATermUnder(Map.of(FIRST, ladder));

        var simulated = new ArrayList<Decision>();
        var courses = pupils().stream().map(pupil -> walk(pupil, simulated)).toList();

        var taken = taken();
        assertThat(said(simulated)).containsExactlyInAnyOrderElementsOf(said(taken));
        assertThat(taken.stream().mapToInt(Decision::stepNo).max()).hasValue(highestStep);
        assertThat(taken.stream().anyMatch(decision -> decision.stage() == Stage.CLOSE))
                .isEqualTo(closes);
        assertThat(simulator.courses(ladders.between(school.unit, FIRST, LAST), school.unit, pupils(), FIRST, LAST))
                .isEqualTo(courses);
    }

    @ParameterizedTest
    @CsvSource({"danderyd, habo", "trollboda, eskilstuna"})
    void comesToTheDecisionsThatWereTakenWhereAnotherLadderWasAdoptedMeanwhile(String before, String after) {
        goThroughATermUnder(Map.of(FIRST, before, CHANGED, after));

        var simulated = new ArrayList<Decision>();
        var courses = pupils().stream().map(pupil -> walk(pupil, simulated)).toList();

        var taken = taken();
        assertThat(said(simulated)).containsExactlyInAnyOrderElementsOf(said(taken));
        assertThat(simulator.courses(ladders.between(school.unit, FIRST, LAST), school.unit, pupils(), FIRST, LAST))
                .isEqualTo(courses)
                .isNotEqualTo(simulator.courses(
                        ladders.between(school.unit, FIRST, FIRST), school.unit, pupils(), FIRST, LAST))
                .isNotEqualTo(simulator.courses(
                        ladders.between(school.unit, LAST, LAST), school.unit, pupils(), FIRST, LAST));
        assertThat(taken)
                .noneMatch(decision ->
                        decision.asOf().isBefore(CHANGED) && decision.ladder().equals(after));
        assertThat(taken)
                .as("matters that keep the ladder they were opened under")
                .anyMatch(decision -> !decision.asOf().isBefore(CHANGED)
                        && decision.ladder().equals(before)
                        && decision.previous() != null);
        assertThat(taken)
                .as("matters that were opened under the new ladder")
                .anyMatch(decision -> decision.ladder().equals(after) && decision.previous() != null);
    }

    @Test
    void tellsWhichLadderCountedFromWhen() {
        school = new SchoolOnPaper(jdbc);
        adopt(FIRST.minusYears(1), "danderyd");
        adopt(CHANGED, "habo");
        adopt(CHANGED.plusWeeks(1), "habo");
        adopt(CHANGED.plusWeeks(2), "boras");
        adopt(CHANGED.plusWeeks(2), "eskilstuna");
        adopt(LAST.plusDays(1), "trollboda");

        assertThat(ladders.between(school.unit, FIRST, LAST))
                .extracting(period -> period.from() + " " + period.ladder().id())
                .containsExactly(FIRST + " danderyd", CHANGED + " habo", CHANGED.plusWeeks(2) + " eskilstuna");
        assertThat(ladders.between(school.unit, CHANGED, CHANGED))
                .extracting(period -> period.ladder().id())
                .containsExactly("habo");
    }

    private void adopt(LocalDate from, String ladder) {
        ladders.adopt(school.unit, ladders.preset(ladder), from, "Prov", UUID.randomUUID());
    }

    private void goThroughATermUnder(Map<LocalDate, String> adopted) {
        school = new SchoolOnPaper(jdbc);
        adopted.forEach(this::adopt);
        PROPENSITIES.forEach(propensity -> inclined.put(school.pupil(), propensity));
        PROPENSITIES.forEach(propensity -> inclined.put(school.pupil(), propensity));
        var term = new RealTerm(jdbc, transactions, roster, attendance, calendars, rules, ladders, decisions);
        for (var day : calendars.of(school.unit).schoolDays(FIRST, LAST)) {
            inclined.forEach((pupil, propensity) -> school.write(pupil, day(day, propensity)));
            term.goThrough(day, inclined.keySet());
        }
    }

    /** Who is seldom away gets better after a while: matters are opened, and closed. */
    private AttendanceDay day(LocalDate day, double propensity) {
        var better = propensity < 0.3 && day.getMonthValue() >= 10 && day.getMonthValue() < 12;
        var absent = !better && random.nextDouble() < propensity ? 80 * (1 + random.nextInt(4)) : 0;
        var invalid = random.nextBoolean();
        return new AttendanceDay(
                day,
                320,
                320,
                320 - absent,
                invalid ? 0 : absent,
                invalid ? absent : 0,
                0,
                absent > 0 ? 1 : 0,
                invalid && absent > 0 ? 1 : 0,
                absent == 320,
                absent == 0 ? Map.of() : Map.of("Matematik", absent));
    }

    private List<Pupil> pupils() {
        return roster.pupils(inclined.keySet());
    }

    private Course walk(Pupil pupil, List<Decision> told) {
        var days =
                attendance.of(List.of(pupil.id()), FIRST.minusWeeks(10), LAST).getFirst();
        var timeline = LadderTimeline.of(ladders.between(school.unit, FIRST, LAST), rules.statute());
        return new Walk(pupil, days, timeline, calendars.of(school.unit), new Judge(rules), told::add)
                .course(FIRST, LAST);
    }

    private List<Decision> taken() {
        return jdbc
                .sql("select id from decision where pupil_id = any(?)")
                .param(inclined.keySet().toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> decisions.byId(id).orElseThrow())
                .toList();
    }

    private static List<Said> said(List<Decision> decisions) {
        return decisions.stream().map(Said::of).toList();
    }

    /** All of a decision that does not depend on which matter it was about. */
    private record Said(UUID pupil, LocalDate on, Stage before, List<Object> conclusion, List<WindowFacts> facts) {

        static Said of(Decision decision) {
            return new Said(
                    decision.pupilId(), decision.asOf(), decision.previous(), decision.conclusion(), decision.facts());
        }
    }
}
