package se.skolrutin.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.calendar.Term;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.SchoolLadders;
import se.skolrutin.roster.Role;

/** Trollboda's ladder tried in place of Danderyd's on the autumn of 2025. */
@DatabaseTest
class WhatIfTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 8, 18);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 19);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WhatIf whatIf;

    @Autowired
    WhatIfRuns runs;

    @Autowired
    WhatIfRunner runner;

    @Autowired
    Escalation escalation;

    @Autowired
    SchoolLadders schoolLadders;

    private SmallSchool school;
    private UUID coordinator;
    private UUID oftenAway;

    @BeforeEach
    void openSchool() {
        school = new SmallSchool(jdbc);
        coordinator = school.staff("Koray", Role.COORDINATOR);
        school.pupil();
        oftenAway = school.pupil();
        UUID onceAway = school.pupil();
        jdbc.sql("""
                        insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                                    occasions, invalid_occasions, full_day, absent_subjects)
                        select p.id, d, 320, 320, 320 - away, 0, away, 0, (away > 0)::int, (away > 0)::int, false,
                               case when away > 0 then away || ' Matematik' end
                        from pupil p cross join generate_series(:first, :last, interval '1 day') d,
                             lateral (select case when p.id = :often and extract(isodow from d) = 1 and d > :first
                                                    or p.id = :once and d = '2025-09-24' then 80 else 0 end as away) missed
                        where p.school_unit_id = :unit and extract(isodow from d) < 6""")
                .param("first", FIRST)
                .param("last", LAST)
                .param("often", oftenAway)
                .param("once", onceAway)
                .param("unit", school.unit)
                .update();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhatItWouldHaveMeant() {
        WhatIfRun run = tried(school.principal);
        Comparison comparison = whatIf.comparison(run).orElseThrow();

        assertThat(comparison.pupilsByClass()).containsEntry("5A", 3);
        assertThat(comparison.inForce().byClass().get("5A").noticed()).isEqualTo(2);
        assertThat(comparison.tried().byClass().get("5A").noticed()).isEqualTo(1);
        assertThat(comparison.noticed()).isEqualTo(new Comparison.Noticed(0, 1, 0, 1));
        assertThat(comparison.weeks()).contains(FIRST).doesNotContain(LocalDate.of(2025, 10, 27));
        assertThat(comparison.inForce().tasksOfMentors()).containsOnlyKeys(school.mentor);
    }

    @Test
    void namesPupilsOnlyToThoseWhoMaySeeThem() {
        WhatIfRun run = tried(school.principal);
        assertThat(whatIf.changes(run)).hasSize(2);
        assertThat(whatIf.steps(run, 5)).isNotEmpty();

        logIn(coordinator);
        assertThat(whatIf.comparison(run)).isPresent();
        assertThat(whatIf.changes(run)).isEmpty();
        assertThat(whatIf.steps(run, 5)).isEmpty();
    }

    @Test
    void isForCoordinatorsAndPrincipalsOfTheSchoolOnly() {
        WhatIfRun run = tried(school.principal);
        logIn(new SmallSchool(jdbc).principal);
        assertThat(whatIf.run(run.id())).isEmpty();
        assertThat(whatIf.comparison(run)).isEmpty();
        logIn(school.mentor);
        assertThatThrownBy(() -> whatIf.run(run.id())).isInstanceOf(NotForYou.class);
    }

    @Test
    void triesItBesideEachLadderFromItsDay() {
        adopted("danderyd", FIRST.minusYears(1));
        Comparison danderyd = whatIf.comparison(tried(school.principal)).orElseThrow();
        adopted("trollboda", LocalDate.of(2025, 9, 15));
        WhatIfRun run = tried(school.principal);
        Comparison changed = whatIf.comparison(run).orElseThrow();

        assertThat(danderyd.newLadders()).isEmpty();
        assertThat(changed.newLadders())
                .extracting(Comparison.NewLadder::from, Comparison.NewLadder::name)
                .containsExactly(tuple(LocalDate.of(2025, 9, 15), name("trollboda")));
        assertThat(run.inForce()).isEqualTo(name("danderyd") + ", sedan " + name("trollboda"));
        // noticed under Danderyd's ladder before the change; who was away once after it, under neither
        assertThat(changed.noticed()).isEqualTo(new Comparison.Noticed(0, 1, 0, 0));
        assertThat(danderyd.noticed()).isEqualTo(new Comparison.Noticed(0, 1, 0, 1));
    }

    private void adopted(String preset, LocalDate from) {
        jdbc.sql("insert into school_ladder (school_unit_id, valid_from, ladder_id, ladder_version, chosen_by)"
                        + " select ?, ?, ladder_id, max(version), ? from ladder_version"
                        + " where ladder_id = ? group by ladder_id")
                .params(school.unit, from, coordinator, preset)
                .update();
    }

    private String name(String preset) {
        return ladder(preset).name();
    }

    @Test
    void triesTheSchoolsDraft() {
        schoolLadders.copyPreset(school.unit, "trollboda", coordinator);
        WhatIfRun run = tried(coordinator, TriedLadder.DRAFT);
        assertThat(run.draft()).isTrue();
        assertThat(run.inForce())
                .isEqualTo(escalation.ladderOf(school.unit, LAST).name());
        assertThat(whatIf.comparison(run)).isEqualTo(whatIf.comparison(tried(coordinator, "trollboda")));
    }

    @Test
    void offersADraftOnlyWithoutFlaws() {
        logIn(coordinator);
        assertThat(ids())
                .doesNotContain(TriedLadder.DRAFT)
                .hasSize(schoolLadders.presets(school.unit).size())
                .doesNotContain("gymnasium-csn");
        schoolLadders.importYaml(school.unit, "id: halvfardig", coordinator);
        assertThat(ids()).doesNotContain(TriedLadder.DRAFT);
    }

    private List<String> ids() {
        return whatIf.ladders().stream().map(TriedLadder::id).toList();
    }

    @Test
    void comparesAnyLadderThatComesWithTheProduct() {
        logIn(coordinator);
        for (String id : ids()) {
            assertThat(whatIf.comparison(tried(coordinator, id))).as(id).isPresent();
        }
    }

    @Test
    void keepsNothingOfPupilsWhenItIsCanceled() {
        logIn(school.principal);
        Question question = new Question(
                school.unit, escalation.laddersBetween(school.unit, FIRST, LAST), ladder("trollboda"), FIRST, LAST);
        UUID run = runs.begin(question, school.principal).orElseThrow();
        assertThat(runs.begin(question, school.principal)).isEmpty();

        whatIf.cancel(run);
        runner.run(run, question);

        assertThat(whatIf.run(run).orElseThrow().state()).isEqualTo(WhatIfState.CANCELED);
        assertThat(pupilsKept(run)).isZero();
    }

    @Test
    void keepsTheLatestRunsOnly() {
        for (int i = 0; i < 11; i++) {
            tried(school.principal);
        }
        assertThat(whatIf.runs()).hasSize(10);
    }

    private WhatIfRun tried(UUID by) {
        return tried(by, "trollboda");
    }

    private WhatIfRun tried(UUID by, String ladder) {
        logIn(by);
        UUID run =
                whatIf.start(ladder(ladder), new Term("HT 2025", FIRST, LAST)).orElseThrow();
        await().pollInSameThread().until(() -> !whatIf.run(run).orElseThrow().running());
        WhatIfRun done = whatIf.run(run).orElseThrow();
        assertThat(done.state()).isEqualTo(WhatIfState.DONE);
        return done;
    }

    private TriedLadder ladder(String id) {
        return whatIf.ladders().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void logIn(UUID staff) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff.toString(), null, List.of()));
    }

    private int pupilsKept(UUID run) {
        return jdbc.sql("select count(*) from whatif_pupil where run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }
}
