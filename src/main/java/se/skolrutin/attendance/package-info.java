/**
 * What the school reported about presence and absence, unjudged.
 * Gives facts per pupil and window, in minutes as SS 12000 counts.
 */
@ApplicationModule(allowedDependencies = {"roster", "imports"})
@NullMarked
package se.skolrutin.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
