/**
 * School years, terms, holidays and study days of a school unit.
 * Answers what day it is for a school, such as five school days from a date.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.skolrutin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
