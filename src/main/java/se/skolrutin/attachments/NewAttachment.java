package se.skolrutin.attachments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * A file to be attached.
 *
 * @param taskKey the case's task that it belongs to, empty where it belongs to the case as a whole
 * @param fileName as it was called where it came from
 * @param described what it is, in a few words
 */
public record NewAttachment(
        UUID caseId, @Nullable Long taskKey, String fileName, String described, Secrecy secrecy, byte[] content) {

    private static final int LONGEST_NAME = 120;

    NewAttachment holding(byte[] other) {
        return new NewAttachment(caseId, taskKey, fileName, described, secrecy, other);
    }

    /** Without folders and without what no file is called. */
    String plainName() {
        String name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        if (name.isEmpty()) {
            return "bilaga";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
