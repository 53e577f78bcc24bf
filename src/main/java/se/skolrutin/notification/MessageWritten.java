package se.skolrutin.notification;

import java.util.UUID;

/** A message is to be sent as soon as its transaction has committed. */
record MessageWritten(UUID messageId) {}
