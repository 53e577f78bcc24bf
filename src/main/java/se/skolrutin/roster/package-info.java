/**
 * School units, pupils, guardians, staff, classes and how a mentor pair shares a class.
 * What is imported about people is kept and corrected here.
 */
@ApplicationModule(allowedDependencies = {"imports"})
@NullMarked
package se.skolrutin.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
