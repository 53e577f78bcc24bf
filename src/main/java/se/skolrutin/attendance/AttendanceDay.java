package se.skolrutin.attendance;

import java.time.LocalDate;
import java.util.Map;

/**
 * One day of one pupil in minutes, as SS 12000 counts them.
 *
 * @param reported minutes of lessons that were reported at all
 * @param other taking part in another school activity, which is no absence
 * @param occasions blocks of lessons after each other with missed time
 * @param full absent from at least one lesson and present at none
 * @param absentBySubject missed minutes per subject
 */
public record AttendanceDay(
        LocalDate day,
        int offered,
        int reported,
        int present,
        int valid,
        int invalid,
        int other,
        int occasions,
        int invalidOccasions,
        boolean full,
        Map<String, Integer> absentBySubject) {

    public int absent() {
        return valid + invalid;
    }
}
