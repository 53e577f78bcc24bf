package se.skolrutin.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.GpsTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.fieldtypes.AbstractFieldType;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfo;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputDirectory;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputField;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.Secrecy;
import se.skolrutin.attachments.AttachmentRefused.Cause;

/** Where an attached photo was taken is kept nowhere in it, and the picture stays as it was. */
@DatabaseTest
class PhotoPlaceTest {

    private static final int TURNED = 6;
    private static final String WHEN = "2025:11:12 08:15:00";

    /** Stands in whatever may tell of a place, so that it is seen wherever it is left. */
    private static final String HOME = "Hemma-vid-sjön-59.3293";

    private static final String EXIF = "Exif\0\0";
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    private TwoClassSchool school;
    private UUID matter;

    @BeforeEach
    void openCase() {
        school = new TwoClassSchool(jdbc);
        matter = school.openCase(school.pupil);
    }

    @Test
    void isTakenOutOfAPhotoThatStaysAsItWasHeldAndLooked() throws IOException {
        byte[] photo = photo();
        byte[] sent = fromAPhone(photo);
        assertThat(exif(sent).getExif().getGpsInfo()).isNotNull();
        assertThat(text(sent)).contains(HOME);

        byte[] kept = kept(sent);

        assertThat(exif(kept).getExif().getGpsInfo()).isNull();
        assertThat(text(kept)).doesNotContain(HOME);
        assertThat(field(kept, TiffTagConstants.TIFF_TAG_ORIENTATION).getIntValue())
                .isEqualTo(TURNED);
        assertThat(field(kept, ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL).getStringValue())
                .isEqualTo(WHEN);
        assertThat(pixels(kept)).isEqualTo(pixels(photo));
    }

    @Test
    void leavesPhotosThatSayNothingOfItByteForByte() throws IOException {
        for (byte[] photo : new byte[][] {photo(), inSeveralScans(), png(), WEBP}) {
            assertThat(kept(photo)).isEqualTo(photo);
        }
    }

    @Test
    void isTakenOutOfEverythingThatStandsBesideThePicture() throws IOException {
        byte[] photo = photo();
        byte[] sent = photo;
        sent = with(sent, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='" + HOME + "'/>");
        sent = with(sent, 0xE1, "http://ns.adobe.com/xmp/extension/\0" + HOME);
        sent = with(sent, 0xED, "Photoshop 3.0\0" + HOME);
        sent = with(sent, 0xE2, "MPF\0" + HOME);
        sent = with(sent, 0xFE, HOME);
        assertThat(kept(sent)).isEqualTo(photo);
    }

    @Test
    void isTakenOutOfWhatPhonesPutAfterThePicture() throws IOException {
        assertThat(kept(joined(photo(), fromAPhone(photo())))).isEqualTo(photo());
        assertThat(kept(joined(inSeveralScans(), HOME.getBytes(ISO_8859_1)))).isEqualTo(inSeveralScans());
    }

    @Test
    void isNotKeptInAnExifThatIsBroken() throws IOException {
        byte[] photo = photo();
        assertThat(kept(with(photo, 0xE1, EXIF + HOME))).isEqualTo(photo);
        assertThat(kept(with(photo, 0xE1, EXIF))).isEqualTo(photo);
        assertThat(kept(with(photo, 0xE1, "Exif"))).isEqualTo(photo);
        assertThat(kept(with(photo, 0xE1, EXIF + "MM\0*\0\0\0\u0008\0\u0005" + HOME)))
                .isEqualTo(photo);
        assertThat(kept(with(photo, 0xE1, EXIF + "MM\0*\0\0\u00FF\0" + HOME))).isEqualTo(photo);
    }

    @Test
    void isTakenOutOfPicturesOfOtherKinds() throws IOException {
        byte[] png = png();
        byte[] sent = withChunk(withChunk(png, "eXIf", HOME), "iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + HOME);
        assertThat(kept(sent)).isEqualTo(png);

        String kept = text(kept(extendedWebp((byte) 0x0C, "EXIF", "XMP ")));
        assertThat(kept).isEqualTo(text(extendedWebp((byte) 0)));
    }

    @Test
    void isRefusedWhereItCannotBeSureToBeOut() throws IOException {
        byte[] cutShort = Arrays.copyOf(fromAPhone(photo()), 60);
        byte[] betweenScans = inSeveralScans();
        betweenScans = exifAt(betweenScans, lastScan(betweenScans));
        byte[] cutPng = Arrays.copyOf(png(), 40);
        byte[] cutWebp = Arrays.copyOf(WEBP, 30);
        for (byte[] photo : new byte[][] {cutShort, betweenScans, cutPng, cutWebp}) {
            assertThatExceptionOfType(AttachmentRefused.class)
                    .isThrownBy(() -> kept(photo))
                    .satisfies(refused -> assertThat(refused.why()).isEqualTo(Cause.PHOTO));
        }
        assertThat(attachments.in(matter, null, school.mentor)).isEmpty();
    }

    private byte[] kept(byte[] sent) {
        NewAttachment file = new NewAttachment(matter, null, "foto", "Foto", Secrecy.ORDINARY, sent);
        attachments.attach(file, UUID.randomUUID(), school.mentor);
        Attachment newest = attachments.in(matter, null, school.mentor).getFirst();
        byte[] kept = attachments
                .read(newest.id(), school.mentor)
                .map(AttachedFile::content)
                .orElseThrow();
        assertThat(newest.size()).isEqualTo(kept.length);
        return kept;
    }

    private static byte[] fromAPhone(byte[] photo) throws IOException {
        TiffOutputSet exif = new TiffOutputSet();
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) TURNED);
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_XMP, HOME.getBytes(ISO_8859_1));
        TiffOutputDirectory camera = exif.getOrCreateExifDirectory();
        camera.add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, WHEN);
        byte[] note = HOME.getBytes(ISO_8859_1);
        camera.add(new TiffOutputField(
                ExifTagConstants.EXIF_TAG_MAKER_NOTE, AbstractFieldType.UNDEFINED, note.length, note));
        exif.setGpsInDegrees(18.0686, 59.3293);
        exif.getOrCreateGpsDirectory()
                .add(new TiffOutputField(
                        GpsTagConstants.GPS_TAG_GPS_AREA_INFORMATION, AbstractFieldType.UNDEFINED, note.length, note));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(photo, bytes, exif);
        return bytes.toByteArray();
    }

    private static JpegImageMetadata exif(byte[] photo) throws IOException {
        return (JpegImageMetadata) Imaging.getMetadata(photo);
    }

    private static TiffField field(byte[] photo, TagInfo tag) throws IOException {
        return exif(photo).findExifValue(tag);
    }

    private static int[] pixels(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, x * 4 << 16 | y * 5 << 8 | x * y % 256);
            }
        }
        return picture;
    }

    private static byte[] photo() throws IOException {
        return written("jpg");
    }

    private static byte[] png() throws IOException {
        return written("png");
    }

    private static byte[] written(String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(), kind, bytes);
        return bytes.toByteArray();
    }

    private static byte[] inSeveralScans() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam several = writer.getDefaultWriteParam();
        several.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture(), null, null), several);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /** With one more part after the JPEG's first, which is the one of JFIF. */
    private static byte[] with(byte[] jpeg, int marker, String data) {
        int at = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        return inserted(jpeg, at, segment(marker, data));
    }

    private static byte[] exifAt(byte[] jpeg, int at) {
        return inserted(jpeg, at, segment(0xE1, EXIF + HOME));
    }

    private static int lastScan(byte[] jpeg) {
        return text(jpeg).lastIndexOf("\u00FF\u00DA");
    }

    private static byte[] segment(int marker, String data) {
        return ByteBuffer.allocate(4 + data.length())
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length() + 2))
                .put(data.getBytes(ISO_8859_1))
                .array();
    }

    /** With one more chunk after the PNG's first. */
    private static byte[] withChunk(byte[] png, String kind, String data) {
        byte[] named = (kind + data).getBytes(ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(named);
        byte[] chunk = ByteBuffer.allocate(8 + named.length)
                .putInt(data.length())
                .put(named)
                .putInt((int) sum.getValue())
                .array();
        return inserted(png, 33, chunk);
    }

    private static byte[] extendedWebp(byte flags, String... holdingAPlace) {
        byte[] whole = inserted(WEBP, 12, part("VP8X", new byte[] {flags, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        for (String kind : holdingAPlace) {
            whole = joined(whole, part(kind, HOME.getBytes(ISO_8859_1)));
        }
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    private static byte[] part(String kind, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] inserted(byte[] whole, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(whole, at), more), Arrays.copyOfRange(whole, at, whole.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
