/**
 * What was said with the home and with the pupil, written down once; which matters it stands in.
 * Shown to those who work with the pupil; judges nothing.
 */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package se.skolrutin.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
