package se.skolrutin.attachments;

import java.io.IOException;
import se.skolrutin.attachments.AttachmentRefused.Cause;

/** Takes out of a photo where it was taken, so that it tells nobody where a pupil lives. Its pixels stay as they are. */
final class PhotoPlace {

    private PhotoPlace() {}

    /**
     * The content to keep. What is no photo is kept as it is.
     *
     * @throws AttachmentRefused where the photo cannot be read far enough to be sure that no place is left in it
     */
    static byte[] takenOutOf(byte[] content, FileKind kind) {
        try {
            return switch (kind) {
                case JPEG -> JpegParts.toShowIt(content);
                case PNG -> PngParts.toShowIt(content);
                case WEBP -> WebpParts.toShowIt(content);
                case PDF, WORD, EXCEL, OPEN_TEXT, PLAIN_TEXT -> content;
            };
        } catch (IOException | RuntimeException unreadable) {
            throw new AttachmentRefused(Cause.PHOTO);
        }
    }
}
