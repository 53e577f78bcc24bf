package se.skolrutin.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the days of a window, in their order, to its facts. */
final class FactSum {

    private final LocalDate first;
    private final LocalDate last;
    private final int[] absentByWeekday = new int[DayOfWeek.values().length];
    private final int[] offeredByWeekday = new int[DayOfWeek.values().length];
    private final Map<String, Integer> absentBySubject = new TreeMap<>();
    private int offered;
    private int reported;
    private int present;
    private int valid;
    private int invalid;
    private int other;
    private int known;
    private int late;
    private int lateLessons;
    private int lateDays;
    private int occasions;
    private int invalidOccasions;
    private int fullDays;
    private int daysWithAbsence;
    private int run;
    private int longestRun;

    FactSum(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    void add(AttendanceDay day) {
        addMinutes(day);
        occasions += day.occasions();
        invalidOccasions += day.invalidOccasions();
        daysWithAbsence += day.absent() > 0 ? 1 : 0;
        addRun(day);
        var weekday = day.day().getDayOfWeek().ordinal();
        offeredByWeekday[weekday] += day.offered();
        if (day.absent() > 0) {
            absentByWeekday[weekday] += day.absent();
            day.absentBySubject().forEach((subject, minutes) -> absentBySubject.merge(subject, minutes, Integer::sum));
        }
    }

    private void addMinutes(AttendanceDay day) {
        offered += day.offered();
        reported += day.reported();
        present += day.present();
        valid += day.valid();
        invalid += day.invalid();
        other += day.other();
        known += day.known();
        late += day.late();
        lateLessons += day.lateLessons();
        lateDays += day.lateLessons() > 0 ? 1 : 0;
    }

    private void addRun(AttendanceDay day) {
        if (day.full()) {
            fullDays++;
            run++;
            longestRun = Math.max(longestRun, run);
        } else if (day.offered() > 0) {
            run = 0;
        }
    }

    AttendanceFacts facts() {
        return new AttendanceFacts(
                first,
                last,
                offered,
                reported,
                present,
                valid,
                invalid,
                other,
                known,
                late,
                lateLessons,
                lateDays,
                occasions,
                invalidOccasions,
                daysWithAbsence,
                fullDays,
                longestRun,
                byWeekday(absentByWeekday),
                byWeekday(offeredByWeekday),
                absentBySubject);
    }

    /** Weekdays with no minutes are left out. */
    private static Map<DayOfWeek, Integer> byWeekday(int[] minutes) {
        var byWeekday = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            if (minutes[weekday.ordinal()] > 0) {
                byWeekday.put(weekday, minutes[weekday.ordinal()]);
            }
        }
        return byWeekday;
    }
}
