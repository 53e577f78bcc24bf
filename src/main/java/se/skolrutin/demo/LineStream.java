package se.skolrutin.demo;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** A file that is made line by line while it is read. */
final class LineStream extends InputStream {

    private final Iterator<String> lines;
    private byte[] line = {};
    private int next;

    LineStream(Iterator<String> lines) {
        this.lines = lines;
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
        if (next == line.length && lines.hasNext()) {
            line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        return next < line.length;
    }
}
