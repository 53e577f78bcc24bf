package se.skolrutin.notification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to write to one person.
 *
 * @param key what makes this message the same when told twice
 * @param pupilId the pupil it is about, for the check of protected identity; never named in the message
 * @param facts figures and times that fill in the text, by the word they fill in; never a name
 */
public record NewMessage(
        String key,
        NoticeKind kind,
        Recipient to,
        UUID schoolUnitId,
        @Nullable UUID pupilId,
        @Nullable UUID caseId,
        @Nullable Long taskKey,
        Map<String, String> facts) {

    public NewMessage {
        facts = Map.copyOf(facts);
    }

    /** A message whose text holds nothing but where to look. */
    public NewMessage(
            String key,
            NoticeKind kind,
            Recipient to,
            UUID schoolUnitId,
            @Nullable UUID pupilId,
            @Nullable UUID caseId,
            @Nullable Long taskKey) {
        this(key, kind, to, schoolUnitId, pupilId, caseId, taskKey, Map.of());
    }
}
