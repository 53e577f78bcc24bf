/**
 * Runs inside every broker and appends the engine's records to one table.
 * Knows JDBC and the exporter API; nothing of the application or of schools.
 */
@NullMarked
package se.skolrutin.exporter;

import org.jspecify.annotations.NullMarked;
