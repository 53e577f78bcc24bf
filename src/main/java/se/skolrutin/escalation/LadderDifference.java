package se.skolrutin.escalation;

import org.jspecify.annotations.Nullable;

/**
 * What one ladder says otherwise than another.
 *
 * @param before empty where the first says nothing of it
 * @param after empty where the second says nothing of it
 */
public record LadderDifference(
        String place,
        String label,
        @Nullable String before,
        @Nullable String after) {}
