/**
 * Files that schools hand in: reading them whatever wrote them, their runs, progress and refused rows.
 * Knows nothing of what a row means; the rooms that do implement {@link se.skolrutin.imports.FileImport}.
 */
@ApplicationModule(allowedDependencies = {"installation"})
@NullMarked
package se.skolrutin.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
