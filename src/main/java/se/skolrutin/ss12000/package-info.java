/**
 * A school's system that speaks SS 12000:2020, as a client of it: logging in, pages, retries, what was removed and
 * subscriptions. Knows the standard's resources, and nothing of what Skolrutin does with them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.skolrutin.ss12000;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
