package se.skolrutin.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message and how far it has come.
 *
 * @param nextAttemptAt when it is tried again by itself; empty where a person has to decide
 * @param serverReply the proof of delivery, the receiving server's own words
 * @param facts figures and times that fill in the text; never a name
 */
public record OutgoingMessage(
        UUID id,
        NoticeKind kind,
        Recipient to,
        UUID schoolUnitId,
        @Nullable UUID pupilId,
        @Nullable UUID caseId,
        @Nullable Long taskKey,
        MessageState state,
        Instant writtenAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sendingSince,
        @Nullable String mailMessageId,
        @Nullable Instant sentAt,
        @Nullable String serverReply,
        @Nullable String failure,
        Map<String, String> facts) {

    /** True where it was given up, or nobody knows whether it left. */
    boolean needsAPerson() {
        return state == MessageState.UNCERTAIN || (state == MessageState.FAILED && nextAttemptAt == null);
    }
}
