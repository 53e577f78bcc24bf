package se.skolrutin.attendance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.skolrutin.DatabaseTest;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.Importing;
import se.skolrutin.imports.Imports;
import se.skolrutin.roster.Roster;

@DatabaseTest
class LargeImportTest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeImportTest.class);
    private static final int ROWS = Integer.getInteger("rows", 120_000);
    private static final int PUPILS = Math.max(500, ROWS / 500);

    @Autowired
    private Imports imports;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Roster roster;

    @Test
    void takesManyRowsOnceAndUnchangedTheSecondTime() {
        var prefix = "l-" + UUID.randomUUID() + "-";
        Importing.file(imports, ImportKind.ROSTER, roster(prefix));

        var first = Importing.file(imports, ImportKind.ATTENDANCE, AbsenceFile.ofTerm(ROWS, PUPILS, prefix));
        var second = Importing.file(imports, ImportKind.ATTENDANCE, AbsenceFile.ofTerm(ROWS, PUPILS, prefix));
        tell("new", first);
        tell("unchanged", second);

        assertThat(first).extracting(ImportRun::rowsRead, ImportRun::rowsNew).containsExactly((long) ROWS, (long) ROWS);
        assertThat(second)
                .extracting(ImportRun::rowsUnchanged, ImportRun::rowsChanged)
                .containsExactly((long) ROWS, 0L);
        assertThat(first.percent()).isEqualTo(100);
        readsFacts(prefix);
    }

    private void readsFacts(String prefix) {
        var ids = roster.pupilsByExternalId();
        var pupils =
                IntStream.range(0, PUPILS).mapToObj(i -> ids.get(prefix + i)).toList();
        for (var i = 0; i < 8; i++) {
            var start = System.nanoTime();
            var all = attendance.of(pupils, LocalDate.of(2026, 8, 18), LocalDate.of(2027, 6, 18));
            var days = all.stream().mapToInt(pupil -> pupil.days().size()).sum();
            LOG.info(
                    "facts of {} pupils, {} days: {} pupils/s",
                    all.size(),
                    days,
                    Math.round(all.size() / ((System.nanoTime() - start) / 1e9)));
            assertThat(all).hasSize(PUPILS);
        }
    }

    private static void tell(String what, ImportRun run) {
        var took = Duration.between(run.startedAt(), run.endedAt());
        LOG.info(
                "{} rows {}: {} ms, {} rows/s",
                run.rowsRead(),
                what,
                took.toMillis(),
                run.rowsRead() * 1000 / took.toMillis());
    }

    private static String roster(String prefix) {
        return "elev_id;förnamn;efternamn;klass;skolenhet;skolenhet_namn\n"
                + IntStream.range(0, PUPILS)
                        .mapToObj(i -> prefix + i + ";Elev;Elevsson;8Z;l-1;Skolan")
                        .collect(joining("\n"));
    }
}
