/**
 * The pages a school sees.
 * A leaf: may use every door, and nobody depends on it.
 */
@ApplicationModule
@NullMarked
package se.skolrutin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
