package se.skolrutin.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.springframework.test.context.TestPropertySource;
import se.skolrutin.SmallSchool;
import se.skolrutin.ss12000.SchoolOfTheSystem;
import se.skolrutin.ss12000.SchoolsOwnSystem;

/** Lessons from a system that gives attendance and no roster: the pupils came by file. */
@SyncTest
@TestPropertySource(properties = "skolrutin.sync.attendance=lessons")
class LessonSyncTest {

    private static final OffsetDateTime YESTERDAY = ZonedDateTime.now(ZoneId.of("Europe/Stockholm"))
            .minusDays(1)
            .with(LocalTime.of(8, 10))
            .toOffsetDateTime();

    @Autowired
    private SchoolsOwnSystem system;

    @Autowired
    private Sync sync;

    @Autowired
    private JdbcClient jdbc;

    private SchoolOfTheSystem school;
    private UUID pupil;

    /** What is stored of a lesson, in minutes. */
    record Stored(
            String subject,
            int startsAt,
            int offered,
            boolean reported,
            int present,
            int valid,
            int invalid,
            int known) {}

    @BeforeEach
    void open() {
        Syncing.forgetEverything(jdbc);
        system.reset();
        school = new SchoolOfTheSystem(system);
        pupil = new SmallSchool(jdbc).pupil();
    }

    @Test
    void takesLessonsAsFilesAre() {
        school.attendance(school.lesson(YESTERDAY, Map.of()), pupil, 20, 0, 40);

        var run = whole();

        assertThat(run)
                .extracting(SyncRun::state, SyncRun::rowsNew, SyncRun::lines)
                .containsExactly(SyncState.DONE, 1L, 0L);
        assertThat(stored()).containsExactly(new Stored("Matematik", 490, 60, true, 20, 0, 40, 0));
        assertThat(jdbc.sql("select invalid from attendance_day where pupil_id = ?")
                        .param(pupil)
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
        assertThat(system.asked()).noneMatch(asked -> asked.matches("(persons|groups|duties|organisations).*"));
        assertThat(jdbc.sql("select count(*) from source_entity where facts::text like '%Läkarbesök%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameAgainChangesNothingAndWhatIsCorrectedCorrects() {
        var lesson = school.lesson(YESTERDAY, Map.of());
        var attendance = school.attendance(lesson, pupil, 0, 0, 60);
        whole();

        assertThat(changes())
                .extracting(SyncRun::rowsNew, SyncRun::rowsChanged, SyncRun::rowsUnchanged)
                .containsExactly(0L, 0L, 1L);

        system.put("attendances", attendance, reported(lesson, 0, 60, 0));
        assertThat(changes().rowsChanged()).isEqualTo(1);
        assertThat(stored()).extracting(Stored::valid, Stored::invalid).containsExactly(tuple(60, 0));
        assertThat(corrections()).isEqualTo(1);
    }

    @Test
    void aLessonThatIsCancelledAfterwardsWasNotOffered() {
        var lesson = school.lesson(YESTERDAY, Map.of());
        school.attendance(lesson, pupil, 0, 0, 60);
        whole();
        system.put(
                "calendarEvents",
                lesson,
                Map.of(
                        "startTime", YESTERDAY.toString(),
                        "endTime", YESTERDAY.plusHours(1).toString(),
                        "cancelled", true));

        changes();

        assertThat(stored()).extracting(Stored::offered, Stored::invalid).containsExactly(tuple(0, 0));
    }

    @Test
    void whatIsRemovedIsTakenBack() {
        var attendance = school.attendance(school.lesson(YESTERDAY, Map.of()), pupil, 0, 0, 60);
        whole();
        system.remove("attendances", attendance);

        var run = changes();

        assertThat(run.rowsChanged()).isEqualTo(1);
        assertThat(stored()).extracting(Stored::offered, Stored::invalid).containsExactly(tuple(0, 0));
        assertThat(corrections()).isEqualTo(1);
        assertThat(changes().rowsChanged()).isZero();
    }

    @Test
    void countsTheTeachingThatThePupilWasOffered() {
        var shorter = school.lesson(YESTERDAY, Map.of("teachingLengthStudent", 45));
        var without = school.lesson(
                YESTERDAY.plusHours(2),
                Map.of(
                        "studentExceptions",
                        List.of(Map.of("student", SchoolOfTheSystem.ref(pupil), "participates", false))));
        var late = school.lesson(
                YESTERDAY.plusHours(4),
                Map.of(
                        "studentExceptions",
                        List.of(Map.of(
                                "student",
                                SchoolOfTheSystem.ref(pupil),
                                "participates",
                                true,
                                "teachingLength",
                                30,
                                "startTime",
                                YESTERDAY.plusHours(4).plusMinutes(30).toString()))));
        school.attendance(shorter, pupil, 45, 0, 0);
        school.attendance(without, pupil, 0, 0, 0);
        school.attendance(late, pupil, 0, 30, 0);

        whole();

        assertThat(stored())
                .extracting(Stored::startsAt, Stored::offered, Stored::valid)
                .containsExactly(tuple(490, 45, 0), tuple(610, 0, 0), tuple(760, 30, 30));
    }

    @Test
    void leaveThatWasGrantedWasKnownInAdvance() {
        school.attendance(school.lesson(YESTERDAY, Map.of()), pupil, 20, 40, 0);
        absence("Beviljad ledighet", YESTERDAY.plusMinutes(20));
        absence("Beviljad ledighet", YESTERDAY.plusMinutes(30));
        absence("Anmäld frånvaro", YESTERDAY);
        absence("Något nytt", YESTERDAY);

        whole();

        assertThat(stored()).extracting(Stored::valid, Stored::known).containsExactly(tuple(40, 40));
    }

    @Test
    void reportsWhatCannotBeTakenAndTakesTheRest() {
        var lesson = school.lesson(YESTERDAY, Map.of());
        school.attendance(lesson, pupil, 60, 0, 0);
        var ofNobody = school.attendance(lesson, UUID.randomUUID(), 60, 0, 0);
        var tooMuch = school.attendance(lesson, pupil, 60, 60, 0);
        var withoutLesson = school.attendance(UUID.randomUUID(), pupil, 60, 0, 0);

        var run = whole();

        assertThat(run.rowsNew()).isEqualTo(1);
        assertThat(sync.lines(run.id(), 0, 10))
                .extracting(SourceLine::resource, SourceLine::itemId, SourceLine::field)
                .containsExactlyInAnyOrder(
                        tuple("attendances", ofNobody.toString(), "student"),
                        tuple("attendances", tooMuch.toString(), "attendanceMinutes"),
                        tuple("attendances", withoutLesson.toString(), "calendarEvent"));
    }

    @Test
    void aBrokenPageChangesNothing() {
        var lesson = school.lesson(YESTERDAY, Map.of());
        for (var i = 0; i < 3; i++) {
            school.attendance(lesson, pupil, 0, 0, 60);
        }
        system.answers("attendances", 0, 500, 500, 500);

        assertThat(whole().state()).isEqualTo(SyncState.FAILED);
        assertThat(stored()).isEmpty();
        assertThat(whole().rowsNew()).isEqualTo(3);
    }

    @Test
    void saysWhatTheServerDoesNotOffer() {
        school.attendance(school.lesson(YESTERDAY, Map.of()), pupil, 0, 60, 0);
        system.offersNo("absences");
        assertThat(whole().notice()).contains("absences").contains("Beviljad ledighet");

        system.offersNo("attendances");
        assertThat(whole().failure()).contains("erbjuder inte attendances");
    }

    private Map<String, Object> reported(UUID lesson, int present, int valid, int invalid) {
        return Map.of(
                "calendarEvent",
                SchoolOfTheSystem.ref(lesson),
                "student",
                SchoolOfTheSystem.ref(pupil),
                "isReported",
                true,
                "attendanceMinutes",
                present,
                "validAbsenceMinutes",
                valid,
                "invalidAbsenceMinutes",
                invalid);
    }

    private void absence(String type, OffsetDateTime from) {
        system.put(
                "absences",
                UUID.randomUUID(),
                Map.of(
                        "type", type,
                        "student", SchoolOfTheSystem.ref(pupil),
                        "startTime", from.toString(),
                        "endTime", from.plusHours(8).toString()));
    }

    private List<Stored> stored() {
        return jdbc.sql("""
                        select subject, starts_at, offered, reported, present, valid, invalid, coalesce(known, 0) known
                        from lesson_attendance order by starts_at""").query(Stored.class).list();
    }

    private long corrections() {
        return jdbc.sql("select count(*) from lesson_correction where pupil_id = ?")
                .param(pupil)
                .query(Long.class)
                .single();
    }

    private SyncRun whole() {
        return Syncing.whole(sync, SourceAdapter.ATTENDANCE);
    }

    private SyncRun changes() {
        return Syncing.changes(sync, SourceAdapter.ATTENDANCE);
    }
}
