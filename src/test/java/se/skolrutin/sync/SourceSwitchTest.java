package se.skolrutin.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.SmallSchool;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.ss12000.SchoolOfTheSystem;
import se.skolrutin.ss12000.SchoolSystem;
import se.skolrutin.ss12000.SchoolsOwnSystem;
import tools.jackson.databind.json.JsonMapper;

/** An installation that reads lessons and then sums, or the other way round. */
@SyncTest
class SourceSwitchTest {

    @Autowired
    private SchoolsOwnSystem system;

    @Autowired
    private OneAtATime alone;

    @Autowired
    private SyncRuns runs;

    @Autowired
    private SchoolSystem source;

    @Autowired
    private Mirror mirror;

    @Autowired
    private JsonMapper json;

    @Autowired
    private LessonSource lessons;

    @Autowired
    private AttendanceIntake intake;

    @Autowired
    private DayTaking days;

    @Autowired
    private Attendance attendance;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private SchoolOfTheSystem school;
    private UUID pupil;
    private int daysBack = 3;

    @BeforeEach
    void open() {
        Syncing.forgetEverything(jdbc);
        system.reset();
        school = new SchoolOfTheSystem(system);
        pupil = new SmallSchool(jdbc).pupil();
    }

    @Test
    void sumsTakeTheDayOverFromLessons() {
        lesson(1, 8, 20, 40);
        lesson(1, 10, 60, 0);
        whole(AttendanceSource.LESSONS);
        assertThat(minutes(1)).isEqualTo(new Minutes(120, 120, 80, 40));
        sums(1, 120, 120, 30);

        var run = changes(AttendanceSource.SUMS);

        assertThat(minutes(1)).isEqualTo(new Minutes(120, 120, 90, 30));
        assertThat(run).extracting(SyncRun::rowsNew, SyncRun::rowsChanged).containsExactly(2L, 2L);
        changesNothing(AttendanceSource.SUMS);
    }

    @Test
    void lessonsTakeTheDayOverFromSumsWhichAreReadAllAtOnce() {
        longAgo(lesson(1, 8, 20, 40));
        longAgo(lesson(1, 10, 60, 0));
        sums(1, 180, 120, 30);
        whole(AttendanceSource.SUMS);
        assertThat(minutes(1)).isEqualTo(new Minutes(180, 120, 90, 30));

        var run = changes(AttendanceSource.LESSONS);

        assertThat(minutes(1)).isEqualTo(new Minutes(120, 120, 80, 40));
        assertThat(run).extracting(SyncRun::rowsNew, SyncRun::rowsChanged).containsExactly(2L, 2L);
        changesNothing(AttendanceSource.LESSONS);
    }

    @Test
    void thereAndBackAgainIsAsBefore() {
        lesson(1, 8, 20, 40);
        sums(1, 60, 60, 30);
        whole(AttendanceSource.LESSONS);
        changes(AttendanceSource.SUMS);
        assertThat(minutes(1)).isEqualTo(new Minutes(60, 60, 30, 30));

        changes(AttendanceSource.LESSONS);
        assertThat(minutes(1)).isEqualTo(new Minutes(60, 60, 20, 40));
        changesNothing(AttendanceSource.LESSONS);

        changes(AttendanceSource.SUMS);
        assertThat(minutes(1)).isEqualTo(new Minutes(60, 60, 30, 30));
        changesNothing(AttendanceSource.SUMS);
    }

    @Test
    void daysThatTheNewSourceDoesNotTellOfStayAsTheyWere() {
        lesson(1, 8, 20, 40);
        lesson(2, 8, 0, 60);
        lesson(5, 8, 0, 60);
        var other = new SmallSchool(jdbc).pupil();
        school.attendance(school.lesson(at(1, 8), Map.of()), other, 0, 0, 60);
        whole(AttendanceSource.LESSONS);
        sums(1, 60, 60, 10);
        sums(5, 60, 60, 10);

        changes(AttendanceSource.SUMS);

        assertThat(minutes(1)).isEqualTo(new Minutes(60, 60, 50, 10));
        assertThat(List.of(minutes(2), minutes(5), minutes(other, 1))).containsOnly(new Minutes(60, 60, 0, 60));
        changesNothing(AttendanceSource.SUMS);
    }

    @Test
    void oneCorrectedLessonDoesNotTakeOverADayBeforeTheOnesThatAreRead() {
        daysBack = 7;
        sums(5, 120, 120, 120);
        whole(AttendanceSource.SUMS);
        daysBack = 3;
        var corrected = lesson(5, 8, 30, 30);

        var run = changes(AttendanceSource.LESSONS);

        assertThat(minutes(5)).isEqualTo(new Minutes(120, 120, 0, 120));
        assertThat(runs.lines(run.id(), 0, 10))
                .extracting(SourceLine::itemId, SourceLine::field)
                .containsExactly(tuple(corrected.toString(), "student"));
        changesNothing(AttendanceSource.LESSONS);
    }

    @Test
    void aDayOfWhichALessonIsRefusedIsToldByTheSumsUntilTheLessonIsRight() {
        sums(1, 120, 120, 120);
        whole(AttendanceSource.SUMS);
        lesson(1, 8, 0, 60);
        var wrong = lesson(1, 10, 60, 60);
        lesson(2, 8, 0, 60);

        var run = changes(AttendanceSource.LESSONS);

        assertThat(minutes(1)).isEqualTo(new Minutes(120, 120, 0, 120));
        assertThat(minutes(2)).isEqualTo(new Minutes(60, 60, 0, 60));
        assertThat(run.rowsNew()).isEqualTo(1);
        assertThat(runs.lines(run.id(), 0, 10))
                .extracting(SourceLine::itemId, SourceLine::field)
                .contains(tuple(wrong.toString(), "attendanceMinutes"))
                .hasSize(2);
        changesNothing(AttendanceSource.LESSONS);

        system.lose("attendances", wrong);
        lesson(1, 10, 20, 40);
        changes(AttendanceSource.LESSONS);
        assertThat(minutes(1)).isEqualTo(new Minutes(120, 120, 0, 120));
        whole(AttendanceSource.LESSONS);
        assertThat(minutes(1)).isEqualTo(new Minutes(120, 120, 20, 100));
    }

    @Test
    void whatNobodyHadReportedIsTakenOverByTheFirstLessonThatIs() {
        sums(0, 300, 0, 0);
        whole(AttendanceSource.SUMS);
        changes(AttendanceSource.LESSONS);
        assertThat(minutes(0)).isEqualTo(new Minutes(300, 0, 0, 0));
        lesson(0, 8, 0, 60);

        changes(AttendanceSource.LESSONS);

        assertThat(minutes(0)).isEqualTo(new Minutes(60, 60, 0, 60));
    }

    @Test
    void aLessonOfTheOldSourceThatIsCorrectedAfterwardsIsTakenBackByTheNextReading() {
        var lesson = lesson(1, 8, 20, 40);
        whole(AttendanceSource.LESSONS);
        sums(1, 60, 60, 30);
        changes(AttendanceSource.SUMS);
        correctedByFile(lesson, 1);
        assertThat(minutes(1).invalid()).isEqualTo(90);

        assertThat(changes(AttendanceSource.SUMS).rowsChanged()).isEqualTo(1);

        assertThat(minutes(1)).isEqualTo(new Minutes(60, 60, 30, 30));
        changesNothing(AttendanceSource.SUMS);
    }

    /** A day's minutes, as the rules weigh them. */
    record Minutes(int offered, int reported, int present, int invalid) {}

    private Minutes minutes(int daysAgo) {
        return minutes(pupil, daysAgo);
    }

    private Minutes minutes(UUID of, int daysAgo) {
        return jdbc.sql("select offered, reported, present, invalid from attendance_day where pupil_id = ? and day = ?")
                .params(of, at(daysAgo, 8).toLocalDate())
                .query(Minutes.class)
                .single();
    }

    private void changesNothing(AttendanceSource by) {
        var before = everyDay();
        assertThat(List.of(changes(by), whole(by)))
                .extracting(SyncRun::rowsNew, SyncRun::rowsChanged)
                .containsOnly(tuple(0L, 0L));
        assertThat(everyDay()).isEqualTo(before);
    }

    private List<Map<String, Object>> everyDay() {
        return jdbc.sql("select pupil_id, day, offered, reported, present, invalid, occasions from attendance_day"
                        + " order by pupil_id, day")
                .query()
                .listOfRows();
    }

    private UUID lesson(int daysAgo, int hour, int present, int invalid) {
        return school.attendance(school.lesson(at(daysAgo, hour), Map.of()), pupil, present, 0, invalid);
    }

    private void sums(int daysAgo, int offered, int reported, int invalid) {
        var day = at(daysAgo, 8).toLocalDate().toString();
        system.put(
                "aggregatedAttendance",
                UUID.randomUUID(),
                Map.of(
                        "activity", Map.of("id", UUID.randomUUID().toString(), "displayName", "Matematik"),
                        "student", SchoolOfTheSystem.ref(pupil),
                        "startDate", day,
                        "endDate", day,
                        "attendanceSum", reported - invalid,
                        "invalidAbsenceSum", invalid,
                        "reportedSum", reported,
                        "offeredSum", offered));
    }

    /** Was reported so long ago that it is not among what has changed lately. */
    private void longAgo(UUID reported) {
        system.changedAt("attendances", reported, Instant.now().minus(Duration.ofHours(12)));
    }

    private void correctedByFile(UUID lesson, int daysAgo) {
        Map<String, Object> cells = Map.of(
                "pupil",
                pupil.toString(),
                "date",
                at(daysAgo, 8).toLocalDate(),
                "offered",
                60,
                "invalid",
                60,
                "source",
                LessonCells.OF_LESSONS,
                "source_id",
                lesson);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> intake.take(
                        UUID.randomUUID(),
                        "attendances",
                        LessonCells.HEADINGS,
                        List.of(new AttendanceIntake.Cells(lesson, cells))));
    }

    private static OffsetDateTime at(int daysAgo, int hour) {
        return ZonedDateTime.now(ZoneId.of("Europe/Stockholm"))
                .minusDays(daysAgo)
                .with(LocalTime.of(hour, 10))
                .toOffsetDateTime();
    }

    private SyncRun whole(AttendanceSource by) {
        return run(by, true);
    }

    private SyncRun changes(AttendanceSource by) {
        return run(by, false);
    }

    /** As the application would be, once it is started with the other setting. */
    private SyncRun run(AttendanceSource by, boolean whole) {
        var settings = new SyncSettings(
                false, by, Duration.ofHours(1), Duration.ofDays(1), Duration.ofHours(1), daysBack, 0, false, "");
        var adapter =
                new AttendanceAdapter(settings, lessons, mirror, intake, days, attendance, runs, transactions, clock);
        var asked = runs.ask(SourceAdapter.ATTENDANCE, whole, "test");
        new SyncRunner(alone, runs, source, mirror, json, List.of(adapter)).runWaiting();
        var run = runs.run(asked).orElseThrow();
        assertThat(run.state()).as(run.failure()).isEqualTo(SyncState.DONE);
        return run;
    }
}
