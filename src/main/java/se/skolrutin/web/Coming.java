package se.skolrutin.web;

import java.time.LocalDate;

/**
 * A day ahead that concerns a pupil, and where to read more.
 *
 * @param what what it is, in Swedish
 * @param late whether the day has passed and it still waits
 */
record Coming(LocalDate on, String what, String path, boolean late) {}
