package se.skolrutin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a message, published in the transaction that keeps it. */
public sealed interface MessageEvent permits MessageSent, MessageFailed, MessageUncertain, MessageSettled {

    UUID messageId();

    NoticeKind kind();

    /** The case the message belongs to, if any. */
    @Nullable
    UUID caseId();

    Instant at();
}
