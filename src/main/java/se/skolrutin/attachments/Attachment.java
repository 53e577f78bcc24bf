package se.skolrutin.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * An attached file as it is listed for somebody who may read it.
 *
 * @param taskName the task that it belongs to, empty where it belongs to the case as a whole
 * @param size in bytes
 * @param withdrawal empty while it may be read
 * @param mayWithdraw whether the viewer may withdraw it
 */
public record Attachment(
        UUID id,
        UUID caseId,
        @Nullable Long taskKey,
        @Nullable String taskName,
        String fileName,
        String described,
        long size,
        Secrecy secrecy,
        @Nullable String attachedByName,
        Instant attachedAt,
        @Nullable Withdrawal withdrawal,
        boolean mayWithdraw) {

    /** That it was withdrawn. */
    public record Withdrawal(@Nullable String byName, Instant at, String reason) {}
}
