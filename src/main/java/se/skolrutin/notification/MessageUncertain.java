package se.skolrutin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message may have left, and nobody knows: it is not sent again before a person has decided. */
public record MessageUncertain(
        UUID messageId,
        NoticeKind kind,
        Recipient to,
        @Nullable UUID caseId,
        Instant at) implements MessageEvent {}
