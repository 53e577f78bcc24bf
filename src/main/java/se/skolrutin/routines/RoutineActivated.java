package se.skolrutin.routines;

import java.util.UUID;

/** Another version of a routine is to be followed from now on. */
record RoutineActivated(UUID versionId) {}
