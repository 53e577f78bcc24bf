package se.skolrutin.attendance;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.IntFunction;

/** An absence file of any length that is made while it is read. */
public final class AbsenceFile extends InputStream {

    private final int rows;
    private final IntFunction<String> row;
    private byte[] line;
    private int next;
    private int made;

    public AbsenceFile(int rows, IntFunction<String> row) {
        this.rows = rows;
        this.row = row;
        this.line = "elev;datum;start;slut;ämne;rapporterad;giltig;ogiltig;källid\n".getBytes(StandardCharsets.UTF_8);
    }

    /** A term of six lessons a day for so many pupils, in the order of the days. */
    public static AbsenceFile ofTerm(int rows, int pupils, String prefix) {
        return new AbsenceFile(rows, i -> {
            var lesson = i % 6;
            var pupil = i / 6 % pupils;
            var day = LocalDate.of(2026, 8, 18).plusDays(i / 6 / pupils * 7 / 5);
            var absent = (i * 31 + pupil) % 17 == 0;
            return "%s%d;%s;%02d:10;%02d:10;Ämne %d;ja;%s;;%s%d\n"
                    .formatted(prefix, pupil, day, 8 + lesson, 9 + lesson, lesson, absent ? "60" : "", prefix, i);
        });
    }

    @Override
    public int read() {
        return advance() ? line[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!advance()) {
            return -1;
        }
        var count = Math.min(length, line.length - next);
        System.arraycopy(line, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean advance() {
        if (next == line.length && made < rows) {
            line = row.apply(made++).getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        return next < line.length;
    }
}
