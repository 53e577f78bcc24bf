package se.skolrutin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DemoTest;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.AttendanceFacts;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.ImportState;
import se.skolrutin.imports.Importing;
import se.skolrutin.imports.Imports;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.SchoolUnit;
import se.skolrutin.roster.StaffMember;

@DemoTest
class DemoSchoolTest {

    @Autowired
    private DemoSchool school;

    @Autowired
    private Roster roster;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void hasThePeopleOfASchool() {
        var unit = unit();

        assertThat(roster.classes(unit.id())).hasSize(24);
        assertThat(roster.pupilsOf(unit.id())).hasSize(600);
        assertThat(roster.staffOf(unit.id())).hasSize(50);
        assertThat(roster.pupilsOf(unit.id()))
                .filteredOn(Pupil::protectedIdentity)
                .hasSize(4);
        assertThat(roster.staffWith(unit.id(), Role.EHT))
                .extracting(StaffMember::title)
                .contains("kurator", "skolpsykolog");
        for (var role : List.of(Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL, Role.COORDINATOR, Role.AUDITOR, Role.DPO)) {
            assertThat(roster.staffWith(unit.id(), role)).hasSize(1);
        }
    }

    @Test
    void everyClassHasTwoMentorsWhoShareIt() {
        for (var schoolClass : roster.classes(unit().id())) {
            assertThat(roster.mentorsOfClass(schoolClass.id())).hasSize(2);
            var own = roster.pupilsOfClass(schoolClass.id()).stream()
                    .map(pupil -> roster.mentorsOf(pupil.id()).getFirst().id())
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            assertThat(own.values()).containsExactlyInAnyOrder(13L, 12L);
        }
    }

    @Test
    void everyClassIsTaughtAndHasAWorkTeam() {
        assertThat(jdbc.sql("""
                        select count(*) from school_class c
                        where exists (select from school_group_class m join school_group g on g.id = m.group_id
                                      join school_group_staff s on s.group_id = g.id
                                      where m.class_id = c.id and g.kind = 'undervisning' and g.subject = 'Matematik')
                          and (select count(distinct g.id) from school_group_class m join school_group g on g.id = m.group_id
                               where m.class_id = c.id and g.kind = 'arbetslag') = 1""").query(Integer.class).single()).isEqualTo(24);
    }

    @Test
    void mostAreRarelyAbsentAndSomeVeryOften() {
        var facts = facts();
        assertThat(share(facts, f -> f.absentPercent() < 5)).isBetween(60, 90);
        assertThat(share(facts, f -> f.absentPercent() > 15)).isBetween(2, 10);
        assertThat(facts.stream().filter(f -> f.absentPercent() > 30).count()).isBetween(3L, 30L);
        assertThat(facts)
                .anyMatch(f -> f.absent() > 0 && f.shareOfAbsenceOn(DayOfWeek.MONDAY) > 70 && f.absentPercent() > 10);
        assertThat(facts).anyMatch(f -> f.shareOfAbsenceIn("Idrott och hälsa") > 60);
        assertThat(facts).anyMatch(f -> f.reportedPercent() < 80);
    }

    @Test
    void someAbsenceWasKnownInAdvanceAndSomeComeLate() {
        var facts = facts();
        assertThat(facts).anyMatch(f -> f.known() > 0 && f.known() < f.valid());
        assertThat(share(facts, f -> f.lateLessons() > 0)).isBetween(1, 20);
    }

    @Test
    void someAbsenceWasCorrectedAfterwards() {
        assertThat(jdbc.sql("select count(*) from lesson_correction")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(50);
    }

    @Test
    void aSecondLoadDoesNothing() {
        var runs = imports.runs(100).size();

        school.load();

        assertThat(imports.runs(100)).hasSize(runs);
    }

    @Test
    void theWeekToTryOutOpensACase() throws Exception {
        var pupil = roster.pupilsByExternalId().get("E0421");
        await().atMost(Duration.ofMinutes(2)).until(() -> waiting() == 0);
        LoggerFactory.getLogger(getClass())
                .info(
                        "The demo school begins with {} open cases",
                        jdbc.sql("select count(*) from school_case")
                                .query(Integer.class)
                                .single());
        assertThat(cases(pupil)).isZero();
        var script = new ProcessBuilder("demo/absence", LocalDate.now(clock).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        var run = Importing.file(imports, ImportKind.ATTENDANCE, script.getInputStream());

        assertThat(run).extracting(ImportRun::rowsRead, ImportRun::rowsRefused).containsExactly(42L, 0L);
        await().atMost(Duration.ofMinutes(2)).until(() -> cases(pupil) > 0);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from attendance_touched")
                .query(Integer.class)
                .single();
    }

    private int cases(UUID pupil) {
        return jdbc.sql("select count(*) from school_case where pupil_id = ?")
                .param(pupil)
                .query(Integer.class)
                .single();
    }

    @Test
    void everyFileIsTakenWithoutARefusal() {
        assertThat(imports.runs(100)).extracting(ImportRun::rowsRefused).containsOnly(0L);
        assertThat(imports.runs(100)).extracting(ImportRun::state).containsOnly(ImportState.DONE);
    }

    private List<AttendanceFacts> facts() {
        var today = LocalDate.now(clock);
        return attendance.of(pupils(), today.minusYears(1), today).stream()
                .map(pupil -> pupil.facts(today.minusYears(1), today))
                .toList();
    }

    private static int share(List<AttendanceFacts> facts, Predicate<AttendanceFacts> which) {
        return Math.toIntExact(100 * facts.stream().filter(which).count() / facts.size());
    }

    private List<UUID> pupils() {
        return roster.pupilsOf(unit().id()).stream().map(Pupil::id).toList();
    }

    private SchoolUnit unit() {
        return roster.schoolUnits().getFirst();
    }
}
