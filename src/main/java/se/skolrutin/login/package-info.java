/**
 * How people get in and stay in: the school's own login (OpenID Connect), the demo's, sessions, and which addresses are
 * open to whom. What somebody who is in may see is decided by {@code access}.
 */
@ApplicationModule(allowedDependencies = {"access", "roster"})
@NullMarked
package se.skolrutin.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
