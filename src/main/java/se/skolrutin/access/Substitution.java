package se.skolrutin.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away, and perhaps another stands in; both days are included.
 *
 * @param substituteName empty where nobody does: then the other mentor of the class takes over
 * @param now whether it holds today
 * @param mayEnd whether the viewer may end it
 */
public record Substitution(
        UUID id,
        UUID away,
        String awayName,
        @Nullable UUID substitute,
        @Nullable String substituteName,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean now,
        boolean mayEnd) {}
