package se.skolrutin.attendance;

import java.util.UUID;

/** An import has taken its last rows; the pupils it touched wait to be evaluated. */
public record AttendanceReceived(UUID importId) {}
