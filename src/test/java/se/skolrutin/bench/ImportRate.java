package se.skolrutin.bench;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import se.skolrutin.attendance.AbsenceFile;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.Importing;
import se.skolrutin.imports.Imports;

/** Rows of an absence file imported per second, from the first byte to the last day kept. */
class ImportRate {

    private static final int PUPILS = 600;

    private final Imports imports;
    private final String prefix = "bench-" + UUID.randomUUID() + "-";

    ImportRate(Application application) {
        this.imports = application.bean(Imports.class);
        Importing.file(
                imports,
                ImportKind.ROSTER,
                IntStream.range(0, PUPILS)
                        .mapToObj(i -> prefix + i + ";Elev;Elevsson;8Z;bench;Skolan")
                        .collect(joining("\n", "elev_id;förnamn;efternamn;klass;skolenhet;skolenhet_namn\n", "")));
    }

    /** The same file a second time changes nothing. */
    double rowsPerSecond(int rows) {
        ImportRun run = Importing.file(imports, ImportKind.ATTENDANCE, AbsenceFile.ofTerm(rows, PUPILS, prefix));
        if (run.rowsRead() != rows || run.endedAt() == null) {
            throw new IllegalStateException("Expected %d rows, but the import says %s".formatted(rows, run));
        }
        return rows / (Duration.between(run.startedAt(), run.endedAt()).toNanos() / 1e9);
    }
}
