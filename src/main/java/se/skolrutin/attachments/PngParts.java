package se.skolrutin.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** The parts of a PNG that it takes to show it; its EXIF and texts, each of which may hold a place, are left out. */
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;

    /** Colours, transparency, size of the pixels and animation; whatever else can be left out has a small first letter. */
    private static final Set<String> ALSO = Set.of(
            "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs", "tRNS", "acTL", "fcTL",
            "fdAT");

    private PngParts() {}

    static byte[] toShowIt(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(png, 0, SIGNATURE);
        String kind = "";
        for (int at = SIGNATURE; !kind.equals("IEND"); ) {
            int length = length(ByteBuffer.wrap(png).getInt(at));
            kind = new String(png, at + 4, 4, ISO_8859_1);
            if (Character.isUpperCase(kind.charAt(0)) || ALSO.contains(kind)) {
                kept.write(png, at, length);
            }
            at = Math.addExact(at, length);
        }
        return kept.toByteArray();
    }

    private static int length(int data) {
        if (data < 0) {
            throw new IllegalArgumentException("Expected a part's length but got " + data);
        }
        return Math.addExact(data, AROUND_DATA);
    }
}
