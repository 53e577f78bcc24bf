package se.skolrutin.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is and has been on a diagram.
 *
 * @param definitionKey the version of the diagram to show it on
 * @param active how many times the case is here right now
 */
public record ElementTrace(
        String processId,
        long definitionKey,
        String elementId,
        String elementType,
        int active,
        int completed,
        int terminated,
        Instant firstEntered,
        @Nullable Instant lastLeft) {}
