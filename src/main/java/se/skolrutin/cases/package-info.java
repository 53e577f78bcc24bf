/**
 * One matter: its pupil, routine, stage, documents and decisions, and the contacts that stand in it.
 * The owner of a case's state; every change of it goes through here.
 */
@ApplicationModule(allowedDependencies = {"roster", "calendar", "access", "contacts", "escalation", "engine"})
@NullMarked
package se.skolrutin.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
