/**
 * An invented school with a term behind it, the same for everybody who loads it.
 * Only for trying the product out; nobody depends on it but the pages and the command line.
 */
@ApplicationModule(allowedDependencies = {"roster", "calendar", "attendance", "imports"})
@NullMarked
package se.skolrutin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
