/**
 * Messages to people: e-mail now, one message per person and matter, with proof of sending.
 * Never names a pupil in what leaves the house.
 */
@ApplicationModule(allowedDependencies = {"roster"})
@NullMarked
package se.skolrutin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
