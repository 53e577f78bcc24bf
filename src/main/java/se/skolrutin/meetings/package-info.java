/**
 * Meetings that were booked in a case: when, and which staff are called to them.
 * Keeps people's calendars in step with what was booked, moved and called off.
 */
@ApplicationModule(allowedDependencies = {"cases", "notification"})
@NullMarked
package se.skolrutin.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
