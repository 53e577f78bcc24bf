/**
 * Zeebe: the client, the embedded broker, the commands that leave and the feed of records that comes back.
 * Knows processes, tasks and keys; nothing about pupils.
 */
@ApplicationModule(allowedDependencies = {"installation"})
@NullMarked
package se.skolrutin.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
