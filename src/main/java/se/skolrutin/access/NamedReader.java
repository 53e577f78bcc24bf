package se.skolrutin.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a principal has let read one report of concern.
 *
 * @param reason why, for those who may name readers; empty for others
 * @param lastDay the last day it holds
 * @param now whether it holds today
 */
public record NamedReader(
        UUID id, String name, String namedByName, @Nullable String reason, LocalDate lastDay, boolean now) {}
