package se.skolrutin.attendance;

import java.time.LocalDate;
import java.util.UUID;

/** A day of a pupil, whatever was reported of it. */
public record PupilDay(UUID pupilId, LocalDate day) {}
