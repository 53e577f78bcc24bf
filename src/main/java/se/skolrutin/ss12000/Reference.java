package se.skolrutin.ss12000;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points at another resource; the name is there where the server was asked for it and gives it. */
public record Reference(@Nullable UUID id, @Nullable String displayName) {}
