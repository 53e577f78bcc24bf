package se.skolrutin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import se.skolrutin.DatabaseTest;

@DatabaseTest
class ChunksTest {

    private static final Column NAME = Column.of("namn");

    @Autowired
    private Chunks chunks;

    @Autowired
    private ImportRuns runs;

    @Test
    void aRowThatTheDatabaseWillNotHaveIsRefusedAlone() throws IOException {
        var run = UUID.randomUUID();
        runs.begin(run, ImportKind.ROSTER, "test.csv", "test", 0);
        var sheet = new Sheet(new ByteArrayInputStream("namn\na\nb\nbad\nc\nd\n".getBytes()));
        var taken = new ArrayList<String>();

        chunks.takeNext(run, sheet, (rows, refusals) -> taken(rows, taken), 100);

        assertThat(taken).containsExactly("a", "b", "c", "d");
        assertThat(runs.run(run).orElseThrow())
                .extracting(ImportRun::rowsRead, ImportRun::rowsNew, ImportRun::rowsRefused)
                .containsExactly(5L, 4L, 1L);
        assertThat(runs.refusals(run, 0, 10))
                .singleElement()
                .extracting(Refusal::line)
                .isEqualTo(4L);
        runs.end(run, ImportState.DONE, null);
    }

    @Test
    void marksWhatAnEarlierProcessLeftUnfinished() {
        var run = UUID.randomUUID();
        runs.begin(run, ImportKind.ROSTER, "test.csv", "test", 0);

        runs.interruptAll();

        assertThat(runs.run(run).orElseThrow().state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(runs.run(run).orElseThrow().failure()).contains("Läs in samma fil igen");
    }

    private static Tally taken(Iterable<Row> rows, List<String> taken) {
        var names = new ArrayList<String>();
        rows.forEach(row -> names.add(row.required(NAME)));
        if (names.contains("bad")) {
            throw new DataIntegrityViolationException("no");
        }
        taken.addAll(names);
        return new Tally(names.size(), 0, 0);
    }
}
