/**
 * What the school's policy says: Drools rules, ladders, decisions and their reasons.
 * Decides which step a matter is at and why; changes no case itself.
 */
@ApplicationModule(allowedDependencies = {"attendance", "signals", "roster", "calendar"})
@NullMarked
package se.skolrutin.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
