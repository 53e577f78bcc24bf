package se.skolrutin.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
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

/** Sums per day from a system that gives nothing but aggregatedAttendance. */
@SyncTest
@TestPropertySource(properties = {"skolrutin.sync.attendance=sums", "skolrutin.sync.days-back=3"})
class SumSyncTest {

    @Autowired
    private SchoolsOwnSystem system;

    @Autowired
    private Sync sync;

    @Autowired
    private JdbcClient jdbc;

    private UUID pupil;
    private final UUID maths = UUID.randomUUID();

    @BeforeEach
    void open() {
        Syncing.forgetEverything(jdbc);
        system.reset();
        system.offersNo("attendances", "calendarEvents", "absences", "persons", "deletedEntities");
        pupil = new SmallSchool(jdbc).pupil();
    }

    @Test
    void takesTheSumsOfEachDayAndWhatNobodyHasReportedYet() {
        sums(0, 60, 60, 0);
        sums(1, 120, 60, 30);
        sums(5, 60, 60, 60);

        var run = whole();

        assertThat(run.state()).isEqualTo(SyncState.DONE);
        assertThat(run.fetched()).containsEntry("aggregatedAttendance", 2);
        assertThat(jdbc.sql(
                                "select offered, reported, invalid from attendance_day where pupil_id = ? order by day desc")
                        .param(pupil)
                        .query((row, number) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                        .list())
                .containsExactly(List.of(60, 60, 0), List.of(120, 60, 30));
    }

    @Test
    void theSameAgainChangesNothingAndWhatIsCorrectedCorrects() {
        var id = sums(0, 60, 60, 60);
        whole();

        assertThat(whole()).extracting(SyncRun::rowsNew, SyncRun::rowsChanged).containsExactly(0L, 0L);

        system.lose("aggregatedAttendance", id);
        sums(0, 60, 60, 20);
        assertThat(whole().rowsChanged()).isEqualTo(1);
        assertThat(jdbc.sql("select invalid, present from attendance_day where pupil_id = ?")
                        .param(pupil)
                        .query((row, number) -> tuple(row.getInt(1), row.getInt(2)))
                        .single())
                .isEqualTo(tuple(20, 40));
    }

    private UUID sums(int daysAgo, int offered, int reported, int invalid) {
        var day =
                LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(daysAgo).toString();
        return system.put(
                "aggregatedAttendance",
                UUID.randomUUID(),
                Map.of(
                        "activity", Map.of("id", maths.toString(), "displayName", "Matematik"),
                        "student", SchoolOfTheSystem.ref(pupil),
                        "startDate", day,
                        "endDate", day,
                        "attendanceSum", reported - invalid,
                        "invalidAbsenceSum", invalid,
                        "reportedSum", reported,
                        "offeredSum", offered));
    }

    private SyncRun whole() {
        return Syncing.whole(sync, SourceAdapter.ATTENDANCE);
    }
}
