package se.skolrutin.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.ImportState;
import se.skolrutin.imports.Importing;
import se.skolrutin.imports.Imports;
import se.skolrutin.imports.Refusal;
import se.skolrutin.roster.Roster;

@DatabaseTest
class AttendanceImportTest {

    private static final String HEADER = "elev;datum;start;slut;ämne;giltig;ogiltig\n";
    private static final String WITH_PARTS = "elev;datum;start;slut;ämne;giltig;ogiltig;känd_i_förväg;sen_ankomst\n";
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private Imports imports;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Roster roster;

    @Autowired
    private LessonMerge merge;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private UUID pupil;
    private String elev;

    @BeforeEach
    void aPupil() {
        elev = "a-" + UUID.randomUUID();
        Importing.file(
                imports,
                ImportKind.ROSTER,
                "elev_id;förnamn;efternamn;klass;skolenhet;skolenhet_namn\n%s;Dina;Gran;7Y;a-1;Skolan\n"
                        .formatted(elev));
        pupil = roster.pupilsByExternalId().get(elev);
    }

    @Test
    void sumsALessonsMinutesToTheDay() {
        take(HEADER + """
                %1$s;2026-09-07;08:10;09:10;Matematik;;
                %1$s;2026-09-07;09:20;10:20;Svenska;60;
                %1$s;2026-09-07;10:30;11:30;Bild;;20
                """.formatted(elev));

        assertThat(day(MONDAY))
                .isEqualTo(new AttendanceDay(
                        MONDAY, 180, 180, 100, 60, 20, 0, 1, 1, false, Map.of("Svenska", 60, "Bild", 20)));
    }

    @Test
    void countsBlocksOfMissedTimeAsOccasions() {
        take(HEADER + """
                %1$s;2026-09-07;08:00;09:00;Ma;;60
                %1$s;2026-09-07;09:00;10:00;Sv;60;
                %1$s;2026-09-07;10:00;11:00;Bl;;
                %1$s;2026-09-07;11:00;12:00;En;;10
                %1$s;2026-09-07;12:00;13:00;Id;;10
                """.formatted(elev));

        assertThat(day(MONDAY).occasions()).isEqualTo(3);
        assertThat(day(MONDAY).invalidOccasions()).isEqualTo(3);
    }

    @Test
    void aDayIsFullWhenNoLessonWasAttended() {
        take(HEADER + """
                %1$s;2026-09-07;08:00;09:00;Ma;60;
                %1$s;2026-09-07;09:00;10:00;Sv;;60
                %1$s;2026-09-08;08:00;09:00;Ma;60;
                %1$s;2026-09-08;09:00;10:00;Sv;59;
                """.formatted(elev));

        assertThat(day(MONDAY).full()).isTrue();
        assertThat(day(MONDAY.plusDays(1)).full()).isFalse();
    }

    @Test
    void aLessonThatIsNotReportedCountsAsOfferedOnly() {
        take("elev;datum;minuter;rapporterad\n%s;2026-09-07;60;nej\n".formatted(elev));

        assertThat(day(MONDAY))
                .extracting(AttendanceDay::offered, AttendanceDay::reported)
                .containsExactly(60, 0);
    }

    @Test
    void takesOneColumnOfMinutesWithItsKind() {
        take("""
                elev;datum;minuter;frånvaro;typ;källid
                %1$s;2026-09-07;60;40;Giltig;%1$s-1
                %1$s;2026-09-07;60;;ogiltig;%1$s-2
                %1$s;2026-09-07;60;30;annan;%1$s-3
                %1$s;2026-09-07;60;0;;%1$s-4
                """.formatted(elev));

        assertThat(day(MONDAY))
                .extracting(AttendanceDay::valid, AttendanceDay::invalid, AttendanceDay::other, AttendanceDay::present)
                .containsExactly(40, 60, 30, 110);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = HEADER + "%s;2026-09-07;08:00;09:00;Ma;60;\n".formatted(elev);
        assertThat(take(file).rowsNew()).isEqualTo(1);

        assertThat(take(file))
                .extracting(ImportRun::rowsRead, ImportRun::rowsNew, ImportRun::rowsChanged, ImportRun::rowsUnchanged)
                .containsExactly(1L, 0L, 0L, 1L);
    }

    @Test
    void aCorrectedRowCorrectsAndKeepsWhatItSaid() {
        take(HEADER + "%s;2026-09-07;08:00;09:00;Ma;;60\n".formatted(elev));

        var run = take(HEADER + "%s;2026-09-07;08:00;09:00;Ma;60;\n".formatted(elev));

        assertThat(run.rowsChanged()).isEqualTo(1);
        assertThat(day(MONDAY))
                .extracting(AttendanceDay::valid, AttendanceDay::invalid)
                .containsExactly(60, 0);
        assertThat(jdbc.sql("select invalid from lesson_correction where pupil_id = ?")
                        .param(pupil)
                        .query(Integer.class)
                        .list())
                .containsExactly(60);
    }

    @Test
    void onlyALessonThatChangesHasItsPupilEvaluated() {
        transaction.executeWithoutResult(status -> {
            attendance.takeTouched(Integer.MAX_VALUE);
            merge.merge(null, List.of(lesson(60)));
            assertThat(attendance.takeTouched(10)).containsExactly(pupil);
            merge.merge(null, List.of(lesson(60)));
            assertThat(attendance.takeTouched(10)).isEmpty();
            merge.merge(null, List.of(lesson(20)));
            assertThat(attendance.takeTouched(10)).containsExactly(pupil);
            attendance.touch(List.of(pupil, pupil));
            assertThat(attendance.takeTouched(10)).containsExactly(pupil);
        });
    }

    private Lesson lesson(int valid) {
        return new Lesson("fil", elev, pupil, MONDAY, null, null, "Ma", 60, true, 60 - valid, valid, 0, 0, null, null);
    }

    @Test
    void aLessonMovedToAnotherDayLeavesTheFirst() {
        var row = "elev;datum;minuter;källid\n%1$s;%2$s;60;%1$s-move\n";
        take(row.formatted(elev, "2026-09-07"));

        take(row.formatted(elev, "2026-09-08"));

        assertThat(days()).extracting(AttendanceDay::day).containsExactly(MONDAY.plusDays(1));
    }

    @Test
    void theLastOfTwoRowsOfOneLessonCounts() {
        var run = take(HEADER + """
                %1$s;2026-09-07;08:00;09:00;Ma;;60
                %1$s;2026-09-07;08:00;09:00;Ma;30;
                %1$s;2026-09-07;08:00;09:00;Ma;30;
                """.formatted(elev));

        assertThat(run)
                .extracting(ImportRun::rowsNew, ImportRun::rowsChanged, ImportRun::rowsUnchanged)
                .containsExactly(1L, 1L, 1L);
        assertThat(day(MONDAY))
                .extracting(AttendanceDay::valid, AttendanceDay::invalid)
                .containsExactly(30, 0);
    }

    @Test
    void refusesBadRowsWithLineFieldAndReasonAndTakesTheOthers() {
        var run = take("""
                elev;datum;start;slut;ämne;giltig;ogiltig;typ
                %1$s;2026-09-07;08:00;09:00;Ma;60;;
                finns-inte;2026-09-07;08:00;09:00;Ma;60;;
                %1$s;2026-19-07;08:00;09:00;Ma;60;;
                %1$s;2026-09-07;09:00;08:00;Ma;60;;
                %1$s;2026-09-07;09:00;10:00;Ma;50;20;
                %1$s;2026-09-07;09:00;;Ma;50;;
                %1$s;2026-09-07;10:00;11:00;Ma;;;sjuk
                ;2026-09-07;10:00;11:00;Ma;;;
                %1$s;1926-09-07;10:00;11:00;Ma;;;
                %1$s;2026-09-07;11:00;12:00;Ma;;60;
                """.formatted(elev));

        assertThat(run.rowsNew()).isEqualTo(2);
        assertThat(run.rowsRefused()).isEqualTo(8);
        var refusals = imports.refusals(run.id(), 0, 100);
        assertThat(refusals).extracting(Refusal::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(refusals)
                .extracting(Refusal::field)
                .containsExactly("elev", "datum", "slut", "frånvaro", "minuter", "typ", "elev", "datum");
        assertThat(refusals.get(1).reason()).isEqualTo("Väntade ett datum som 2026-11-20, men det står ”2026-19-07”.");
        assertThat(refusals.get(3).reason()).contains("högst 60 minuter").contains("70");
    }

    @Test
    void takesWhatWasKnownInAdvanceAndLateArrivals() {
        take(WITH_PARTS + """
                %1$s;2026-09-07;08:00;09:00;Ma;60;;60;
                %1$s;2026-09-07;09:00;10:00;Sv;40;;15;
                %1$s;2026-09-07;10:00;11:00;Sv;;10;;10
                %1$s;2026-09-07;11:00;12:00;Bl;5;;0;5
                """.formatted(elev));

        assertThat(day(MONDAY))
                .isEqualTo(new AttendanceDay(
                        MONDAY,
                        240,
                        240,
                        125,
                        105,
                        10,
                        0,
                        3,
                        1,
                        false,
                        Map.of("Ma", 60, "Sv", 50, "Bl", 5),
                        75,
                        Map.of("Ma", 60, "Sv", 15),
                        15,
                        2));
    }

    @Test
    void understandsTheOtherNamesOfThoseColumns() {
        take("elev;datum;minuter;valid;Known in advance;late_minutes\n%s;2026-09-07;60;60;30;20\n".formatted(elev));

        assertThat(day(MONDAY))
                .extracting(AttendanceDay::known, AttendanceDay::late, AttendanceDay::lateLessons)
                .containsExactly(30, 20, 1);
    }

    @Test
    void aFileWithoutThoseColumnsLeavesThemAsTheyAre() {
        take(WITH_PARTS + "%s;2026-09-07;08:00;09:00;Ma;50;10;50;10\n".formatted(elev));
        var without = HEADER + "%s;2026-09-07;08:00;09:00;Ma;%s;%s\n";

        assertThat(take(without.formatted(elev, 50, 10)).rowsUnchanged()).isEqualTo(1);
        assertThat(parts()).containsExactly(50, 10);

        assertThat(take(without.formatted(elev, 60, "")).rowsChanged()).isEqualTo(1);
        assertThat(parts()).containsExactly(50, 10);
    }

    @Test
    void whatIsLessThanItsPartsTakesThemAlong() {
        take(WITH_PARTS + "%s;2026-09-07;08:00;09:00;Ma;50;10;50;60\n".formatted(elev));

        take(HEADER + "%s;2026-09-07;08:00;09:00;Ma;20;5\n".formatted(elev));

        assertThat(parts()).containsExactly(20, 25);
    }

    @Test
    void anEmptyFieldOfThoseColumnsSaysZero() {
        take(WITH_PARTS + "%s;2026-09-07;08:00;09:00;Ma;50;10;50;10\n".formatted(elev));

        var run = take(WITH_PARTS + "%s;2026-09-07;08:00;09:00;Ma;50;10;;\n".formatted(elev));

        assertThat(run.rowsChanged()).isEqualTo(1);
        assertThat(parts()).containsExactly(0, 0);
        assertThat(day(MONDAY).knownBySubject()).isEmpty();
        assertThat(jdbc.sql("select known || ' ' || late from lesson_correction where pupil_id = ?")
                        .param(pupil)
                        .query(String.class)
                        .list())
                .containsExactly("50 10");
    }

    @Test
    void zeroWhereNothingWasSaidBeforeChangesNothing() {
        take(HEADER + "%s;2026-09-07;08:00;09:00;Ma;50;10\n".formatted(elev));

        assertThat(take(WITH_PARTS + "%s;2026-09-07;08:00;09:00;Ma;50;10;;\n".formatted(elev))
                        .rowsUnchanged())
                .isEqualTo(1);
    }

    @Test
    void refusesMoreKnownThanValidAndMoreLateThanAbsent() {
        var run = take(WITH_PARTS + """
                %1$s;2026-09-07;08:00;09:00;Ma;30;30;31;
                %1$s;2026-09-07;09:00;10:00;Ma;20;10;;31
                %1$s;2026-09-07;10:00;11:00;Ma;20;10;-1;
                %1$s;2026-09-07;11:00;12:00;Ma;20;10;;ja
                %1$s;2026-09-07;12:00;13:00;Ma;30;30;30;60
                """.formatted(elev));

        assertThat(run.rowsNew()).isEqualTo(1);
        var refusals = imports.refusals(run.id(), 0, 100);
        assertThat(refusals).extracting(Refusal::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(refusals)
                .extracting(Refusal::field)
                .containsExactly("känd_i_förväg", "sen_ankomst", "känd_i_förväg", "sen_ankomst");
        assertThat(refusals.get(0).reason())
                .isEqualTo("Väntade högst 30 minuter, den giltiga frånvaron, men det står 31.");
        assertThat(refusals.get(1).reason())
                .isEqualTo("Väntade högst 30 minuter, den giltiga och ogiltiga frånvaron, men det står 31.");
    }

    private List<Integer> parts() {
        return List.of(day(MONDAY).known(), day(MONDAY).late());
    }

    @Test
    void namesColumnsThatAreNotUsed() {
        var run = take("elev;datum;minuter;ogiltigt\n%s;2026-09-07;60;60\n".formatted(elev));

        assertThat(run.notice()).contains("ogiltigt");
    }

    @Test
    void saysWhichColumnIsMissing() {
        var run = take("elev;minuter\n%s;60\n".formatted(elev));

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).contains("saknar kolumnen datum");
    }

    private AttendanceDay day(LocalDate date) {
        return days().stream().filter(day -> day.day().equals(date)).findFirst().orElseThrow();
    }

    private List<AttendanceDay> days() {
        return attendance
                .of(List.of(pupil), MONDAY.minusYears(1), MONDAY.plusYears(1))
                .getFirst()
                .days();
    }

    private ImportRun take(String file) {
        return Importing.file(imports, ImportKind.ATTENDANCE, file);
    }
}
