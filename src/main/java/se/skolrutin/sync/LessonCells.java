package se.skolrutin.sync;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.ss12000.AggregatedAttendance;
import se.skolrutin.ss12000.Attendance;
import se.skolrutin.ss12000.CalendarEvent;
import se.skolrutin.ss12000.CalendarEvent.StudentException;

/** Lessons and sums as the rows of an absence file. */
final class LessonCells {

    /** The names under which the intake knows where lessons come from. */
    static final String OF_LESSONS = "ss12000";

    static final String OF_SUMS = "ss12000-summor";

    static final List<String> HEADINGS = List.of(
            "pupil",
            "date",
            "start_time",
            "end_time",
            "offered",
            "subject",
            "reported",
            "present",
            "valid",
            "invalid",
            "other",
            "source",
            "source_id");

    /** Only where the source tells of leave that was granted. */
    static final String KNOWN = "known_in_advance";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private LessonCells() {}

    /**
     * @param pupil as the roster calls the pupil
     * @param leaveMinutes of the lesson, those that lie in leave that was granted
     */
    static Map<String, @Nullable Object> of(
            Attendance attendance, CalendarEvent event, String pupil, int leaveMinutes) {
        var exception = exception(attendance, event);
        var takesPart = !Boolean.TRUE.equals(event.cancelled())
                && !(exception != null && Boolean.FALSE.equals(exception.participates()));
        var starts =
                local(exception != null && exception.startTime() != null ? exception.startTime() : event.startTime());
        var ends = local(exception != null && exception.endTime() != null ? exception.endTime() : event.endTime());
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("pupil", pupil);
        cells.put("source", OF_LESSONS);
        cells.put("source_id", attendance.id());
        if (starts != null) {
            cells.put("date", starts.toLocalDate());
            cells.put("start_time", CLOCK.format(starts));
        }
        if (ends != null) {
            cells.put("end_time", CLOCK.format(ends));
        }
        if (event.activity() != null) {
            cells.put("subject", event.activity().displayName());
        }
        if (!takesPart) {
            cells.putAll(Map.of("offered", 0, "reported", "nej"));
            return cells;
        }
        cells.put("offered", offered(attendance, event, exception, starts, ends));
        cells.put("reported", Boolean.FALSE.equals(attendance.isReported()) ? "nej" : "ja");
        cells.put("present", Boolean.FALSE.equals(attendance.isReported()) ? null : attendance.attendanceMinutes());
        cells.put("valid", attendance.validAbsenceMinutes());
        cells.put("invalid", attendance.invalidAbsenceMinutes());
        cells.put("other", attendance.otherAttendanceMinutes());
        cells.put(KNOWN, Math.min(leaveMinutes, orZero(attendance.validAbsenceMinutes())));
        return cells;
    }

    private static @Nullable StudentException exception(Attendance attendance, CalendarEvent event) {
        if (event.studentExceptions() == null || attendance.student() == null) {
            return null;
        }
        return event.studentExceptions().stream()
                .filter(one -> one.student() != null
                        && Objects.equals(
                                one.student().id(), attendance.student().id()))
                .findFirst()
                .orElse(null);
    }

    /** The teaching the pupil is offered; where more was reported, as in a lesson with a break in it, the lesson's length. */
    private static @Nullable Integer offered(
            Attendance attendance,
            CalendarEvent event,
            @Nullable StudentException exception,
            @Nullable OffsetDateTime starts,
            @Nullable OffsetDateTime ends) {
        var length = starts == null || ends == null
                ? null
                : Integer.valueOf((int) Duration.between(starts, ends).toMinutes());
        var teaching = exception != null && exception.teachingLength() != null
                ? exception.teachingLength()
                : event.teachingLengthStudent();
        if (teaching == null || length == null) {
            return teaching == null ? length : teaching;
        }
        return minutes(attendance) > teaching ? Math.max(teaching, length) : teaching;
    }

    private static int minutes(Attendance attendance) {
        return Stream.of(
                        attendance.attendanceMinutes(),
                        attendance.validAbsenceMinutes(),
                        attendance.invalidAbsenceMinutes(),
                        attendance.otherAttendanceMinutes())
                .mapToInt(LessonCells::orZero)
                .sum();
    }

    /** Sums of a day: what was reported of it, and what nobody has reported yet. */
    static Stream<Map<String, @Nullable Object>> of(AggregatedAttendance sums, String pupil, String id) {
        var offered = orZero(sums.offeredSum());
        var minutes = orZero(sums.attendanceSum())
                + orZero(sums.validAbsenceSum())
                + orZero(sums.invalidAbsenceSum())
                + orZero(sums.otherAttendanceSum());
        var reported = Math.max(minutes, sums.reportedSum() == null ? offered : sums.reportedSum());
        var cells = day(sums, pupil, id);
        cells.put("offered", reported);
        cells.put("reported", reported > 0 ? "ja" : "nej");
        cells.put("present", sums.attendanceSum());
        cells.put("valid", sums.validAbsenceSum());
        cells.put("invalid", sums.invalidAbsenceSum());
        cells.put("other", sums.otherAttendanceSum());
        var rest = day(sums, pupil, id + "/rest");
        rest.put("offered", Math.max(0, offered - reported));
        rest.put("reported", "nej");
        return Stream.of(cells, rest);
    }

    private static Map<String, @Nullable Object> day(AggregatedAttendance sums, String pupil, String id) {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("pupil", pupil);
        cells.put("date", sums.startDate());
        cells.put("subject", sums.activity() == null ? null : sums.activity().displayName());
        cells.put("source", OF_SUMS);
        cells.put("source_id", id);
        return cells;
    }

    static @Nullable OffsetDateTime local(@Nullable OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(SWEDEN).toOffsetDateTime();
    }

    private static int orZero(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }
}
