package se.skolrutin.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import se.skolrutin.calendar.SchoolCalendar;

/** Adds up the days of a window, in their order, to its facts. */
final class FactSum {

    private final LocalDate first;
    private final LocalDate last;
    private final Map<DayOfWeek, Integer> absentByWeekday = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, Integer> offeredByWeekday = new EnumMap<>(DayOfWeek.class);
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
        offeredByWeekday.merge(day.day().getDayOfWeek(), day.offered(), Integer::sum);
        if (day.absent() > 0) {
            absentByWeekday.merge(day.day().getDayOfWeek(), day.absent(), Integer::sum);
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

    AttendanceFacts facts(SchoolCalendar calendar) {
        return new AttendanceFacts(
                first,
                last,
                calendar.schoolDays(first, last).size(),
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
                absentByWeekday,
                offeredByWeekday,
                absentBySubject);
    }
}
