package se.skolrutin.routines;

import org.jspecify.annotations.Nullable;

/**
 * A routine in the catalogue.
 *
 * @param id the process id
 * @param offered a shipped version newer than the edited one in use, to be taken or left
 * @param versions how many versions there are
 */
public record Routine(
        String id,
        String name,
        RoutineVersion active,
        @Nullable RoutineVersion offered,
        int versions) {}
