package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import se.skolrutin.attendance.AttendanceDay;
import se.skolrutin.attendance.PupilAttendance;

/** Reads one pupil's attendance in one window into the facts that rules look at. */
final class WindowReader {

    private final LocalDate last;
    private final long[] weeksByWeekday = new long[8];
    private final Map<String, Long> weeksBySubject = new HashMap<>();
    private long weeks;
    private long validWeeks;
    private int validDays;
    private int invalidDays;

    private WindowReader(LocalDate last) {
        this.last = last;
    }

    static WindowFacts read(PupilAttendance attendance, String window, LocalDate first, LocalDate last) {
        var reader = new WindowReader(last);
        attendance.days().stream()
                .filter(day -> day.absent() > 0)
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .forEach(reader::add);
        return reader.facts(attendance, window, first);
    }

    private void add(AttendanceDay day) {
        var week = 1L << Math.min((last.toEpochDay() - day.day().toEpochDay()) / 7, 62);
        weeks |= week;
        validWeeks |= day.valid() > 0 ? week : 0;
        validDays += day.valid() > 0 ? 1 : 0;
        invalidDays += day.invalid() > 0 ? 1 : 0;
        weeksByWeekday[day.day().getDayOfWeek().getValue()] |= week;
        day.absentBySubject().keySet().forEach(subject -> weeksBySubject.merge(subject, week, (a, b) -> a | b));
    }

    private WindowFacts facts(PupilAttendance attendance, String window, LocalDate first) {
        var sum = attendance.facts(first, last);
        return new WindowFacts(
                window,
                first,
                last,
                sum.offered(),
                sum.reported(),
                sum.present(),
                sum.valid(),
                sum.invalid(),
                sum.other(),
                sum.daysWithAbsence(),
                validDays,
                invalidDays,
                sum.fullDays(),
                sum.longestRun(),
                Long.bitCount(weeks),
                Long.bitCount(validWeeks),
                mostByWeekday(),
                mostBySubject(),
                sum.known() == 0 ? null : Remaining.of(read(attendance.withoutKnown(), window, first, last)),
                sum.lateLessons() == 0 ? null : new LateArrivals(sum.late(), sum.lateDays(), sum.lateLessons()));
    }

    private int mostByWeekday() {
        var most = 0;
        for (var weeksOfDay : weeksByWeekday) {
            most = Math.max(most, Long.bitCount(weeksOfDay));
        }
        return most;
    }

    private int mostBySubject() {
        return weeksBySubject.values().stream().mapToInt(Long::bitCount).max().orElse(0);
    }
}
