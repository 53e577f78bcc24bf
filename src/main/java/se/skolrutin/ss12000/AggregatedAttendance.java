package se.skolrutin.ss12000;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sums of a pupil's attendance in one activity over some days, in minutes. Has no id of its own. */
public record AggregatedAttendance(
        @Nullable Reference activity,
        @Nullable Reference student,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer attendanceSum,
        @Nullable Integer validAbsenceSum,
        @Nullable Integer invalidAbsenceSum,
        @Nullable Integer otherAttendanceSum,
        @Nullable Integer reportedSum,
        @Nullable Integer offeredSum) {}
