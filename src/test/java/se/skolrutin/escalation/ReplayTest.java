package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.roster.Roster;

/** A decision of 2026-10-09 taken again after everything it rested on has changed. */
@DatabaseTest
class ReplayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T10:00:00Z"), Judge.SWEDEN);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 10, 12);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleBook rules;

    @Autowired
    Roster roster;

    @Autowired
    Calendars calendars;

    @Autowired
    Decisions decisions;

    @Autowired
    Escalation escalation;

    private final UUID pupil = UUID.randomUUID();
    private final String ladder = "prov-" + pupil;
    private SchoolOnPaper school;

    @BeforeEach
    void openSchool() {
        school = new SchoolOnPaper(jdbc);
        ladderReads(1, shipped());
    }

    @Test
    void comesToTheSameOnTheSameDay() {
        var taken = decide(rules);
        assertThat(escalation.takeAgain(taken.id())).contains(taken);
    }

    @Test
    void comesToTheSameAfterRulesLadderAndCalendarHaveChanged() {
        var taken = decide(rulesBefore());
        ladderReads(2, shipped().replace("samtal: 3", "samtal: 2"));
        calendars.addDayOff(school.unit, new DayOff(DayOff.Kind.STUDY_DAY, "Ny studiedag", NEXT_MONDAY, NEXT_MONDAY));

        var anew = decide(rules);
        var again = escalation.takeAgain(taken.id()).orElseThrow();

        assertThat(anew.agreesWith(taken)).isFalse();
        assertThat(again.agreesWith(taken)).isTrue();
        assertThat(again.criteria()).isEqualTo(taken.criteria());
        assertThat(again.dueDates()).isEqualTo(taken.dueDates()).isNotEqualTo(anew.dueDates());
        assertThat(again.trialEnds()).isEqualTo(taken.trialEnds()).isNotEqualTo(anew.trialEnds());
    }

    @Test
    void comesToTheSameOnFactsFromBeforeAbsenceWasKnownInAdvance() {
        var taken = decide(rules);
        var shortened = jdbc.sql("""
                        update decision set content = replace(content::text, ',null,null]', ']')::json
                        where id = ? and content::text like '%,null,null]%'""").param(taken.id()).update();
        assertThat(shortened).isOne();

        assertThat(escalation.takeAgain(taken.id())).get().matches(again -> again.agreesWith(taken));
    }

    @Test
    void comesToTheSameOnAbsenceKnownInAdvanceAndLateArrivals() {
        ladderReads(2, Scene.excluding().replace("id: undantag", "id: " + ladder));
        var taken = decide(rules, "2026-09-15..2026-09-16 giltig + 2026-09-22 känd + 2026-10-01..2026-10-07 sen 10");
        assertThat(taken.stepNo()).isOne();
        assertThat(taken.facts()).anyMatch(facts -> facts.notKnown() != null && facts.late() != null);

        assertThat(escalation.takeAgain(taken.id())).contains(taken);
    }

    @Test
    void saysNothingOfADecisionWhoseCalendarWasNotKept() {
        var taken = decide(rules);
        jdbc.sql("update decision set calendar_version = null where id = ?")
                .param(taken.id())
                .update();
        assertThat(escalation.takeAgain(taken.id())).isEmpty();
    }

    @Test
    void givesRulesFromBeforeTheDeadlinesTheFactsTheyRead() {
        var taken = decide(rulesBeforeDeadlines());
        assertThat(taken.dueDates()).containsEntry("samtal", OffsetDateTime.parse("2026-10-14T16:00+02:00"));

        var again = escalation.takeAgain(taken.id()).orElseThrow();

        assertThat(again.agreesWith(taken)).isTrue();
        assertThat(again.dueDates()).isEqualTo(taken.dueDates());
        assertThat(again.trialEnds()).isEqualTo(taken.trialEnds());
    }

    @Test
    void saysNothingOfADecisionWhoseRulesDoNotFitAnyMore() {
        var taken = decide(rules);
        jdbc.sql("insert into rules_version (version, content, loaded_at) values (?, ?, now())")
                .params(ladder, rules.content() + "\nrule \"Borta\" when NoFactAnyMore() then end\n")
                .update();
        jdbc.sql("update decision set rules_version = ? where id = ?")
                .params(ladder, taken.id())
                .update();
        assertThat(escalation.takeAgain(taken.id())).isEmpty();
    }

    private Decision decide(RuleBook book) {
        return decide(book, "2026-10-05..2026-10-08 ogiltig");
    }

    private Decision decide(RuleBook book, String absence) {
        var ladders = new Ladders(jdbc, CLOCK, book, roster);
        var inquirer = new Inquirer(book.facts(ladders.of(school.unit, TODAY)), calendars.of(school.unit), TODAY);
        var question = new StepQuestion(Scene.CASE, pupil, null, null, false, null, null);
        var inquiry = inquirer.asked(question, null, false, attendance(absence));
        var judged = new Judged(inquiry, new Judge(book).judge(inquiry, CLOCK.instant()));
        decisions.keep(List.of(judged), none -> false);
        return decisions.byId(judged.decision().id()).orElseThrow();
    }

    private PupilAttendance attendance(String absence) {
        return new PupilAttendance(
                pupil, AbsenceNotation.attendance(absence, 100, TODAY).days());
    }

    /** As they read before {@link Deadlines} was one fact. */
    private static RuleBook rulesBeforeDeadlines() {
        var files = new TreeMap<>(RuleText.shipped().files());
        List.of("agare-och-frist.drl", "lagens-frister.drl", "trappa.drl")
                .forEach(name -> files.put(name, resource("/rules-before-deadlines/" + name)));
        return new RuleBook(new RuleText(files));
    }

    private static String resource(String path) {
        try (var from = ReplayTest.class.getResourceAsStream(path)) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleBook rulesBefore() {
        var files = new TreeMap<>(RuleText.shipped().files());
        files.computeIfPresent(
                "agare-och-frist.drl",
                (name, text) -> text.replace(
                        "findings.trial($trial.getSchoolDays(),", "findings.trial($trial.getSchoolDays() + 5,"));
        files.computeIfPresent("lagkrav.yaml", (name, text) -> text.replace("value: 60", "value: 20"));
        return new RuleBook(new RuleText(files));
    }

    private String shipped() {
        return Ladders.shipped().get("danderyd.yaml").replace("id: danderyd", "id: " + ladder);
    }

    private void ladderReads(int version, String content) {
        jdbc.sql("""
                        insert into ladder_version (ladder_id, version, hash, name, content, loaded_at)
                        values (?, ?, ?, 'Provtrappan', ?, now())""").params(ladder, version, RuleText.hash(content), content).update();
        jdbc.sql("insert into school_ladder values (?, ?, ?, ?, null)")
                .params(school.unit, TODAY.minusYears(1).plusDays(version), ladder, version)
                .update();
    }
}
