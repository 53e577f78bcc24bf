package se.skolrutin.ss12000;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The server's promise to tell an address of changes, until it expires. */
public record Subscription(String id, @Nullable OffsetDateTime expires) {}
