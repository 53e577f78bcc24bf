package se.skolrutin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message surely did not leave.
 *
 * @param triesAgain false where it has been given up
 */
public record MessageFailed(
        UUID messageId,
        NoticeKind kind,
        Recipient to,
        @Nullable UUID caseId,
        String reason,
        boolean triesAgain,
        Instant at)
        implements MessageEvent {}
