package se.skolrutin.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A school of which more than every tenth pupil would leave: nothing of it is taken before somebody has said that it is
 * right.
 *
 * @param mine whether the viewer may say so
 */
public record LeavingStop(
        String unitCode,
        String unitName,
        int leaving,
        int pupils,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        boolean mine) {}
