/**
 * What a member of staff lets the mentors of a pupil know, and that they received it.
 * No worry to be weighed, and nobody's task: it is read and confirmed.
 */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package se.skolrutin.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
