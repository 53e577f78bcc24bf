package se.skolrutin.roster;

import java.time.LocalDate;
import java.util.UUID;

/** A pupil leaves the school; the date is the last day of enrolment. */
public record PupilLeft(UUID pupilId, LocalDate on) {}
