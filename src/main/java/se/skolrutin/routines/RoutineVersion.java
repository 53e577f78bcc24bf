package se.skolrutin.routines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a routine: its BPMN and its forms together.
 *
 * @param contentHash the same for the same files
 * @param deployedAt when the engine first had it, empty where it never did
 * @param active whether new cases follow it
 */
public record RoutineVersion(
        UUID id,
        String routineId,
        int number,
        String name,
        Origin origin,
        String contentHash,
        Instant keptAt,
        @Nullable Instant deployedAt,
        boolean active) {}
