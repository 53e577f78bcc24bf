/**
 * Which roles somebody has who is logged in, and the SQL condition for what they may see.
 * Keeps who stands in for whom, who opened a pupil with a reason, and the log of who read what.
 */
@ApplicationModule(allowedDependencies = {"roster"})
@NullMarked
package se.skolrutin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
