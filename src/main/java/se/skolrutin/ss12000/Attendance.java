package se.skolrutin.ss12000;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported about one pupil at one lesson, in minutes. The reason of an absence is left unread. */
public record Attendance(
        UUID id,
        @Nullable Reference calendarEvent,
        @Nullable Reference student,
        @Nullable Boolean isReported,
        @Nullable Integer attendanceMinutes,
        @Nullable Integer validAbsenceMinutes,
        @Nullable Integer invalidAbsenceMinutes,
        @Nullable Integer otherAttendanceMinutes)
        implements Entity {}
