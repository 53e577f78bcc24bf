package se.skolrutin.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.jpeg.JpegConstants;
import org.apache.commons.imaging.formats.jpeg.JpegUtils;

/**
 * The parts of a JPEG that it takes to show it, and its EXIF without the place. Everything else beside the picture may
 * hold a place and is left out: XMP and its extension, IPTC, comments, and what phones put after the end, such as a film
 * or another picture with an EXIF of its own.
 */
final class JpegParts implements JpegUtils.Visitor {

    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int END = 0xD9;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int FILL = 0xFF;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private JpegParts() {}

    static byte[] toShowIt(byte[] jpeg) throws IOException {
        JpegParts parts = new JpegParts();
        JpegConstants.SOI.writeTo(parts.kept);
        new JpegUtils().traverseJfif(ByteSource.array(jpeg), parts);
        return parts.kept.toByteArray();
    }

    @Override
    public boolean beginSos() {
        return true;
    }

    @Override
    public boolean visitSegment(int marker, byte[] markerBytes, int length, byte[] lengthBytes, byte[] data)
            throws IOException {
        if (marker == JpegConstants.JPEG_APP1_MARKER && JpegConstants.EXIF_IDENTIFIER_CODE.isStartOf(data)) {
            Optional<byte[]> exif = ExifWithoutPlace.of(data);
            if (exif.isPresent()) {
                write(markerBytes, lengthBytes(exif.get()), exif.get());
            }
        } else if (isToShowIt(marker, data)) {
            write(markerBytes, lengthBytes, data);
        }
        return true;
    }

    private static boolean isToShowIt(int marker, byte[] data) {
        return switch (marker) {
            case JpegConstants.JPEG_APP0_MARKER -> JpegConstants.JFIF0_SIGNATURE.isStartOf(data);
            case JpegConstants.JPEG_APP2_MARKER -> JpegConstants.ICC_PROFILE_LABEL.isStartOf(data);
            case JpegConstants.JPEG_APP14_MARKER -> true;
            default -> marker < JpegConstants.JPEG_APP0_MARKER;
        };
    }

    @Override
    public void visitSos(int marker, byte[] markerBytes, byte[] rest) {
        kept.writeBytes(markerBytes);
        if (marker == JpegConstants.SOS_MARKER) {
            kept.write(rest, 0, end(rest));
        }
    }

    /** Where the picture ends: after its last scan, whatever follows. */
    private static int end(byte[] scans) {
        int at = 0;
        while (at + 1 < scans.length) {
            int marker = scans[at] == (byte) FILL ? scans[at + 1] & 0xFF : 0;
            if (marker == END) {
                return at + 2;
            }
            at += lengthOf(marker, scans, at);
        }
        return scans.length;
    }

    private static int lengthOf(int marker, byte[] scans, int at) {
        if (marker <= 1 || marker == FILL) {
            return 1;
        }
        if (marker >= FIRST_RESTART && marker <= LAST_RESTART) {
            return 2;
        }
        if (marker >= FIRST_APPLICATION) {
            throw new IllegalArgumentException(
                    "Expected only the picture after its first scan but got a part " + marker);
        }
        return 2 + ((scans[at + 2] & 0xFF) << 8 | scans[at + 3] & 0xFF);
    }

    private void write(byte[] marker, byte[] length, byte[] data) {
        kept.writeBytes(marker);
        kept.writeBytes(length);
        kept.writeBytes(data);
    }

    private static byte[] lengthBytes(byte[] data) {
        int length = data.length + 2;
        return new byte[] {(byte) (length >> 8), (byte) length};
    }
}
