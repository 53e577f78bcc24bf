package se.skolrutin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decided what to believe about a failed or uncertain message.
 *
 * @param resend true where it is sent again, false where it counts as delivered
 */
public record MessageSettled(
        UUID messageId,
        NoticeKind kind,
        Recipient to,
        @Nullable UUID caseId,
        boolean resend,
        UUID by,
        Instant at) implements MessageEvent {}
