package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.roster.Roster;
import se.skolrutin.signals.SignalKind;

/** A decision of 2026-10-09 about a concern, taken again after everything it rested on has changed. */
@DatabaseTest
class ConcernReplayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 10, 12);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T10:00:00Z"), Judge.SWEDEN);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleBook rules;

    @Autowired
    Roster roster;

    @Autowired
    Calendars calendars;

    @Autowired
    ConcernDecisions decisions;

    @Autowired
    Concerns concerns;

    private SchoolOnPaper school;
    private UUID pupil;

    @BeforeEach
    void openSchool() {
        school = new SchoolOnPaper(jdbc);
        pupil = school.pupil();
    }

    @Test
    void comesToTheSameOnTheSameDay() {
        var taken = decide(rules, null);
        assertThat(taken.stage()).isEqualTo(Stage.MENTOR);
        assertThat(taken.dueDates()).isNotEmpty();
        assertThat(concerns.takeAgain(taken.id())).contains(taken);
    }

    @Test
    void comesToTheSameWhereAPersonOpenedTheStage() {
        var taken = decide(rules, Stage.EHT);
        assertThat(taken.openedByPerson()).isEqualTo(Stage.EHT);
        assertThat(concerns.takeAgain(taken.id())).contains(taken);
    }

    @Test
    void comesToTheSameAfterRulesRoutineAndCalendarHaveChanged() {
        var taken = decide(rulesBefore(), null);
        calendars.addDayOff(school.unit, new DayOff(DayOff.Kind.STUDY_DAY, "Ny studiedag", NEXT_MONDAY, NEXT_MONDAY));

        var anew = decide(rules, null);
        var again = concerns.takeAgain(taken.id()).orElseThrow();

        assertThat(taken.stage()).isEqualTo(Stage.GUARDIANS);
        assertThat(anew.stage()).isEqualTo(Stage.MENTOR);
        assertThat(anew.agreesWith(taken)).isFalse();
        assertThat(again.agreesWith(taken)).isTrue();
        assertThat(again).isEqualTo(taken);
        assertThat(again.firedRules()).contains("En oro når hemmet (prov)").isNotEqualTo(anew.firedRules());
    }

    @Test
    void countsTheDaysByTheCalendarOfThen() {
        var taken = decide(rules, null);
        calendars.addDayOff(school.unit, new DayOff(DayOff.Kind.STUDY_DAY, "Ny studiedag", NEXT_MONDAY, NEXT_MONDAY));
        var again = concerns.takeAgain(taken.id()).orElseThrow();
        var anew = new ConcernJudge(rules).judge(inquiry(null), CLOCK.instant());
        assertThat(again.dueDates()).isEqualTo(taken.dueDates()).isNotEqualTo(anew.dueDates());
        assertThat(again.watches()).isEqualTo(taken.watches());
    }

    @Test
    void saysNothingOfADecisionWhoseCalendarWasNotKept() {
        var taken = decide(rules, null);
        jdbc.sql("update concern_decision set calendar_version = null, content = content - 'reason' where id = ?")
                .param(taken.id())
                .update();
        assertThat(decisions.byId(taken.id())).contains(taken);
        assertThat(concerns.takeAgain(taken.id())).isEmpty();
        assertThat(concerns.takeAgain(UUID.randomUUID())).isEmpty();
    }

    @Test
    void saysNothingOfADecisionWhoseRoutineCannotBeReadAnyMore() {
        var taken = decide(rules, null);
        var unread = altered("oro.yaml", "about: RAISED", "about: NOTHING_ANY_MORE");
        keep(unread);
        jdbc.sql("update concern_decision set rules_version = :version,"
                        + " content = jsonb_set(content, '{decision,rulesVersion}', to_jsonb(cast(:version as text)))"
                        + " where id = :id")
                .param("version", unread.version())
                .param("id", taken.id())
                .update();
        assertThat(concerns.takeAgain(taken.id())).isEmpty();
    }

    private Decision decide(RuleBook book, @Nullable Stage opened) {
        new Ladders(jdbc, CLOCK, book, roster);
        var inquiry = inquiry(opened);
        var decision = new ConcernJudge(book).judge(inquiry, CLOCK.instant());
        assertThat(decisions.keep(inquiry, decision)).isTrue();
        return decisions.byId(decision.id()).orElseThrow();
    }

    private ConcernInquiry inquiry(@Nullable Stage opened) {
        var calendar = calendars.of(school.unit);
        var yesterday = calendar.plusSchoolDays(TODAY, -1);
        return new ConcernInquiry(
                pupil,
                Scene.CASE,
                null,
                new ConcernSituation(TODAY, true, null, 0, false, false, false, opened),
                List.of(
                        ConcernScene.signal(SignalKind.STAFF_CONCERN, yesterday, TODAY, null, "Eva", false),
                        ConcernScene.signal(SignalKind.STAFF_CONCERN, TODAY, TODAY, null, "Olle", false)),
                new WatchPolicy(1, 1, 3, 6),
                calendar,
                opened == null ? null : "Hemmet ringde.");
    }

    /** The routine gave other days, and two voices were enough for the guardians, by a rule of another name. */
    private static RuleBook rulesBefore() {
        var files = new TreeMap<>(altered(
                        "oro.yaml",
                        "about: VOICES, stage: vardnadshavare, value: 3",
                        "about: VOICES, stage: vardnadshavare, value: 2")
                .files());
        files.computeIfPresent("oro.yaml", (name, text) -> text.replace("due: {mote: 10}", "due: {mote: 8}"));
        files.computeIfPresent(
                "oro.drl",
                (name, text) -> text.replace(
                        "Flera som är oroliga för samma elev väger tyngre än en (Årstaskolan, Uppdragsbeskrivning mentorskap)",
                        "En oro når hemmet (prov)"));
        return new RuleBook(new RuleText(files));
    }

    private static RuleText altered(String file, String from, String to) {
        var files = new TreeMap<>(RuleText.shipped().files());
        assertThat(files.get(file)).contains(from);
        files.computeIfPresent(file, (name, text) -> text.replace(from, to));
        return new RuleText(files);
    }

    private void keep(RuleText text) {
        jdbc.sql("insert into rules_version (version, content, loaded_at) values (?, ?, now()) on conflict do nothing")
                .params(text.version(), text.content())
                .update();
    }
}
