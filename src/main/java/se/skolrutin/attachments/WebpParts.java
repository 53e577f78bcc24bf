package se.skolrutin.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** The parts of a WebP that it takes to show it; its EXIF and XMP, each of which may hold a place, are left out. */
final class WebpParts {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private static final int FILE_HEADER = 12;
    private static final int PART_HEADER = 8;
    private static final int WITH_EXIF_OR_XMP = 0x0C;

    private WebpParts() {}

    static byte[] toShowIt(byte[] webp) {
        ByteBuffer whole = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        int end = Math.addExact(whole.getInt(4), PART_HEADER);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(webp, 0, FILE_HEADER);
        for (int at = FILE_HEADER; at < end; ) {
            int length = length(whole.getInt(at + 4));
            if (KEPT.contains(new String(webp, at, 4, ISO_8859_1))) {
                kept.write(webp, at, length);
            }
            at = Math.addExact(at, length);
        }
        return saidAnew(kept.toByteArray());
    }

    private static int length(int data) {
        if (data < 0) {
            throw new IllegalArgumentException("Expected a part's length but got " + data);
        }
        return Math.addExact(data, PART_HEADER + data % 2);
    }

    private static byte[] saidAnew(byte[] kept) {
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, kept.length - PART_HEADER);
        if (new String(kept, FILE_HEADER, 4, ISO_8859_1).equals("VP8X")) {
            kept[FILE_HEADER + PART_HEADER] &= (byte) ~WITH_EXIF_OR_XMP;
        }
        return kept;
    }
}
