package se.skolrutin.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to write to one person.
 *
 * @param key what makes this message the same when told twice
 * @param pupilId the pupil it is about, for the check of protected identity; never named in the message
 */
public record NewMessage(
        String key,
        NoticeKind kind,
        Recipient to,
        UUID schoolUnitId,
        @Nullable UUID pupilId,
        @Nullable UUID caseId,
        @Nullable Long taskKey) {}
