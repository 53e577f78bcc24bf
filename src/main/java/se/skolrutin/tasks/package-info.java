/**
 * The tasklist: whose a task is, until when, its form and its completion.
 * Keeps what people see in step with the engine's user tasks.
 */
@ApplicationModule(allowedDependencies = {"roster", "calendar", "access", "cases", "engine"})
@NullMarked
package se.skolrutin.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
