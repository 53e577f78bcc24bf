package se.skolrutin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message has left the house, with the proof of it.
 *
 * @param delivered false where there is no mail server and it was only written as a file
 */
public record MessageSent(
        UUID messageId,
        NoticeKind kind,
        Recipient to,
        @Nullable UUID caseId,
        @Nullable Long taskKey,
        boolean delivered,
        String mailMessageId,
        String serverReply,
        Instant at)
        implements MessageEvent {}
