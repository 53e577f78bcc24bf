package se.skolrutin.notification;

import java.time.Instant;

/** A mail, ready to leave. */
record Letter(String messageId, String from, String to, String subject, String text, Instant writtenAt) {}
