package se.skolrutin.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.tiff.TiffImageMetadata;
import org.apache.commons.imaging.formats.tiff.TiffImageParser;
import org.apache.commons.imaging.formats.tiff.TiffImagingParameters;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfo;
import org.apache.commons.imaging.formats.tiff.write.TiffImageWriterLossy;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputDirectory;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/**
 * What a camera wrote of a photo, such as how it was held and when, without where. It is written anew from what was
 * understood of it, so that nothing of the old is left between the fields.
 */
final class ExifWithoutPlace {

    private static final int HEADER = 6;
    private static final int LONGEST = 0xFFFF - 2;

    /** Blocks of other formats, each of which may name a place. */
    private static final List<TagInfo> OPAQUE = List.of(
            ExifTagConstants.EXIF_TAG_MAKER_NOTE,
            ExifTagConstants.EXIF_TAG_IPTC_NAA,
            ExifTagConstants.EXIF_TAG_PHOTOSHOP_SETTINGS,
            TiffTagConstants.TIFF_TAG_XMP);

    private ExifWithoutPlace() {}

    /** A segment to put instead of the given one; empty where that cannot be understood. */
    static Optional<byte[]> of(byte[] segment) {
        try {
            byte[] exif = written(withoutPlace(read(segment)), segment);
            return exif.length > LONGEST ? Optional.empty() : Optional.of(exif);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static TiffOutputSet read(byte[] segment) throws IOException {
        byte[] tiff = Arrays.copyOfRange(segment, HEADER, segment.length);
        TiffImagingParameters withoutThumbnail = new TiffImagingParameters();
        withoutThumbnail.setReadThumbnails(false);
        return ((TiffImageMetadata) new TiffImageParser().getMetadata(ByteSource.array(tiff), withoutThumbnail))
                .getOutputSet();
    }

    private static TiffOutputSet withoutPlace(TiffOutputSet all) throws IOException {
        TiffOutputSet kept = new TiffOutputSet(all.byteOrder);
        for (TiffOutputDirectory directory : all) {
            if (directory == all.getRootDirectory() || directory == all.getExifDirectory()) {
                OPAQUE.forEach(directory::removeField);
                kept.addDirectory(directory);
            }
        }
        return kept;
    }

    private static byte[] written(TiffOutputSet kept, byte[] segment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(segment, 0, HEADER);
        new TiffImageWriterLossy(kept.byteOrder).write(bytes, kept);
        return bytes.toByteArray();
    }
}
