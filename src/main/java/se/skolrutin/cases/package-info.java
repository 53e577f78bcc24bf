/**
 * One matter: its pupil, routine, stage, contact log, documents and decisions.
 * The owner of a case's state; every change of it goes through here.
 */
@ApplicationModule(allowedDependencies = {"roster", "calendar", "access", "escalation", "engine"})
@NullMarked
package se.skolrutin.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
