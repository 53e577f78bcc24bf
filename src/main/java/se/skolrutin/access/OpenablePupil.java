package se.skolrutin.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pupil outside somebody's ordinary scope; no more than this is shown before a reason is written. */
public record OpenablePupil(UUID id, String name, @Nullable String className) {}
