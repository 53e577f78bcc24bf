/**
 * What if another ladder had been in force: a period that has been, gone through under two ladders and compared.
 * Decides and changes nothing; its results belong to those who choose a school's ladder.
 */
@ApplicationModule(allowedDependencies = {"escalation", "access", "roster", "calendar"})
@NullMarked
package se.skolrutin.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
