package se.skolrutin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.skolrutin.attendance.AbsenceFile;

class ReadingTakesNoMemoryTest {

    private static final int ROWS = 500_000;

    @Test
    void readsAFileLargerThanTheHeap() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingTakesNoMemoryTest.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes())).endsWith(ROWS + " rows");
        assertThat(process.waitFor()).isZero();
    }

    /** Reads in chunks as an import does, in a heap much smaller than the file. */
    public static void main(String[] args) {
        try {
            var sheet = new Sheet(AbsenceFile.ofTerm(ROWS, 600, "E"));
            while (!sheet.rows(1000, new Refusals()).isEmpty()) {
                // each chunk is let go of
            }
            System.out.print(sheet.rowsRead() + " rows");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
