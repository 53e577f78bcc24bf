/**
 * What the school's own system tells, on its way into Skolrutin: runs that fetch it, the difference to the roster, its
 * review, and lessons. The roster and the attendance are two adapters, since many systems give only one of them. Both end
 * in the intake that files have.
 */
@ApplicationModule(allowedDependencies = {"ss12000", "imports", "attendance", "access", "roster"})
@NullMarked
package se.skolrutin.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
