/**
 * BPMN as a product: the catalogue of routines, their versions and their deployment.
 * Offers what is shipped and never overwrites what somebody edited.
 */
@ApplicationModule(allowedDependencies = {"engine"})
@NullMarked
package se.skolrutin.routines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
