/**
 * The data folder of one installation: its lock, its version and the PostgreSQL that lives in it.
 * Knows where things are kept; nothing about schools.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.skolrutin.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
