/**
 * Messages to people with proof of sending, how each wants to be told, and what goes into their own calendars.
 * Never names a pupil in what leaves the house.
 */
@ApplicationModule(allowedDependencies = {"roster"})
@NullMarked
package se.skolrutin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
