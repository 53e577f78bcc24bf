package se.skolrutin.web;

import java.time.LocalDate;

/**
 * A day ahead that concerns a pupil, and where to read more.
 *
 * @param what what it is
 * @param written whether that is in the school's own words, which are Swedish
 * @param late whether the day has passed and it still waits
 */
record Coming(LocalDate on, String what, boolean written, String path, boolean late) {}
