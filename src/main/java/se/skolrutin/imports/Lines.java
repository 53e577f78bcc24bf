package se.skolrutin.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in UTF-8 or Windows-1252. Unless the file begins with the mark of UTF-8, each line that is no UTF-8 is
 * read as Windows-1252. Holds no more than one line, and of a line no more than 64 kB.
 */
final class Lines {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST = 1 << 16;

    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final InputStream in;
    private final Charset marked;
    private int next;
    private int end;
    private long bytesRead;
    private long number;

    Lines(InputStream content) throws IOException {
        this.in = new BufferedInputStream(content, 4);
        this.marked = mark();
    }

    private Charset mark() throws IOException {
        in.mark(4);
        var start = new String(in.readNBytes(3), StandardCharsets.ISO_8859_1);
        if (start.equals("\u00ef\u00bb\u00bf")) {
            return StandardCharsets.UTF_8;
        }
        in.reset();
        refuse(start, "PK", "Filen är en Excelbok, inte en textfil. Spara den som CSV och försök igen.");
        refuse(start, "\u00ff\u00fe", "Filen är sparad som UTF-16. Spara den som CSV UTF-8 och försök igen.");
        return WINDOWS_1252;
    }

    private static void refuse(String start, String mark, String reason) {
        if (start.startsWith(mark)) {
            throw new FileRefused(reason);
        }
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        line.reset();
        var c = read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            keep(c);
            c = read();
        }
        if (c == '\r' && peek() == '\n') {
            read();
        }
        number++;
        return decoded();
    }

    private void keep(int c) {
        if (c != 0 && line.size() < LONGEST) {
            line.write(c);
        }
    }

    private String decoded() {
        var text = line.toString(StandardCharsets.UTF_8);
        return marked == StandardCharsets.UTF_8 || text.indexOf('\ufffd') < 0 ? text : line.toString(WINDOWS_1252);
    }

    private int read() throws IOException {
        if (peek() < 0) {
            return -1;
        }
        bytesRead++;
        return buffer[next++] & 0xFF;
    }

    private int peek() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end == 0 ? -1 : buffer[next] & 0xFF;
    }

    /** The number of the line given last, counted from 1. */
    long number() {
        return number;
    }

    long bytesRead() {
        return bytesRead;
    }
}
