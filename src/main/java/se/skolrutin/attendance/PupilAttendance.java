package se.skolrutin.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was reported about one pupil, day by day; days without lessons are not in it. */
public record PupilAttendance(UUID pupilId, List<AttendanceDay> days) {

    public PupilAttendance {
        days = days.stream().sorted(Comparator.comparing(AttendanceDay::day)).toList();
    }

    public Optional<AttendanceDay> day(LocalDate date) {
        return days.stream().filter(day -> day.day().equals(date)).findFirst();
    }

    /** The same, of some days only; both dates included. */
    public PupilAttendance between(LocalDate first, LocalDate last) {
        return new PupilAttendance(
                pupilId,
                days.stream()
                        .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                        .toList());
    }

    /** The same, without the absence that was known in advance; the very same where there is none. */
    public PupilAttendance withoutKnown() {
        return days.stream().allMatch(day -> day.known() == 0)
                ? this
                : new PupilAttendance(
                        pupilId, days.stream().map(AttendanceDay::withoutKnown).toList());
    }

    /** The facts of a window, both dates included; all zero if nothing was offered in it. */
    public AttendanceFacts facts(LocalDate first, LocalDate last) {
        var sum = new FactSum(first, last);
        days.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .forEach(sum::add);
        return sum.facts();
    }
}
