package se.skolrutin.sync;

/** By which of the standard's lists a system tells of absence. Never a day by two: the same lesson would count twice. */
enum AttendanceSource {
    OFF,
    /** What was reported at each lesson: attendances with their calendarEvents. */
    LESSONS,
    /** Sums per pupil, day and activity: aggregatedAttendance. */
    SUMS
}
