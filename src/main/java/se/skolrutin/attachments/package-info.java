/**
 * Files that somebody attached to a case or one of its tasks, each under its secrecy.
 * Keeps their contents, and that one was withdrawn.
 */
@ApplicationModule(allowedDependencies = {"access", "cases"})
@NullMarked
package se.skolrutin.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
