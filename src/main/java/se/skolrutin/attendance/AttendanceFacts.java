package se.skolrutin.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Facts about one pupil in one window, unjudged; all sums in minutes, as SS 12000 counts them.
 *
 * @param first first day of the window, included
 * @param last last day of the window, included
 * @param reported minutes of lessons that were reported at all
 * @param known of the valid minutes, those that were known and accepted in advance
 * @param late of the valid and invalid minutes, those the pupil came late
 * @param lateLessons lessons the pupil came late to
 * @param lateDays days with any of them
 * @param occasions blocks of missed time within a day
 * @param invalidOccasions the same, of absence that is not valid
 * @param daysWithAbsence days with any missed time
 * @param fullDays days with at least one lesson missed and none attended
 * @param longestRun full days after each other; days without lessons neither count nor break
 */
public record AttendanceFacts(
        LocalDate first,
        LocalDate last,
        int offered,
        int reported,
        int present,
        int valid,
        int invalid,
        int other,
        int known,
        int late,
        int lateLessons,
        int lateDays,
        int occasions,
        int invalidOccasions,
        int daysWithAbsence,
        int fullDays,
        int longestRun,
        Map<DayOfWeek, Integer> absentByWeekday,
        Map<DayOfWeek, Integer> offeredByWeekday,
        Map<String, Integer> absentBySubject) {

    public int absent() {
        return valid + invalid;
    }

    /** Absence in percent of the reported minutes; 0 if nothing was reported. */
    public double absentPercent() {
        return percent(absent(), reported);
    }

    /** Valid absence in percent of the reported minutes. */
    public double validPercent() {
        return percent(valid, reported);
    }

    /** Invalid absence in percent of the reported minutes. */
    public double invalidPercent() {
        return percent(invalid, reported);
    }

    /** How much of what was offered was reported; 0 if nothing was offered. */
    public double reportedPercent() {
        return percent(reported, offered);
    }

    /** How much of the absence falls on the weekday. */
    public double shareOfAbsenceOn(DayOfWeek weekday) {
        return percent(absentByWeekday.getOrDefault(weekday, 0), absent());
    }

    /** How much of the absence falls on the subject. */
    public double shareOfAbsenceIn(String subject) {
        return percent(absentBySubject.getOrDefault(subject, 0), absent());
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
