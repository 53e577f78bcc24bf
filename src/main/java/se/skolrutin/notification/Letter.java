package se.skolrutin.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail, ready to leave. */
record Letter(
        String messageId,
        String from,
        String to,
        String subject,
        String text,
        @Nullable Invitation invitation,
        Instant writtenAt) {}
