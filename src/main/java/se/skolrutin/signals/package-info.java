/**
 * What has been said and seen about a pupil that may be a reason to worry: who, when and of what kind.
 * Judges nothing; what people wrote is shown to those who work with the pupil.
 */
@ApplicationModule(allowedDependencies = {"roster", "access"})
@NullMarked
package se.skolrutin.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
