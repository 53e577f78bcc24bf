package se.skolrutin.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One day of one pupil in minutes, as SS 12000 counts them.
 *
 * @param reported minutes of lessons that were reported at all
 * @param other taking part in another school activity, which is no absence
 * @param occasions blocks of lessons after each other with missed time
 * @param full absent from at least one lesson and present at none
 * @param absentBySubject missed minutes per subject
 * @param known of the valid minutes, those that were known and accepted in advance, such as leave that was granted
 * @param knownBySubject the same per subject
 * @param late of the valid and invalid minutes, those the pupil came late
 * @param lateLessons lessons the pupil came late to
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
        Map<String, Integer> absentBySubject,
        int known,
        Map<String, Integer> knownBySubject,
        int late,
        int lateLessons) {

    /** A day on which nothing was known in advance and the pupil came late to nothing. */
    public AttendanceDay(
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
        this(
                day,
                offered,
                reported,
                present,
                valid,
                invalid,
                other,
                occasions,
                invalidOccasions,
                full,
                absentBySubject,
                0,
                Map.of(),
                0,
                0);
    }

    public int absent() {
        return valid + invalid;
    }

    /**
     * The same without the absence that was known in advance. A day on which nothing else was missed and nothing attended
     * is as one without lessons: it neither counts nor breaks a run of full days. Occasions stay as they were reported.
     */
    AttendanceDay withoutKnown() {
        if (known == 0) {
            return this;
        }
        var expected = !full || absent() > known;
        return new AttendanceDay(
                day,
                expected ? offered : 0,
                expected ? reported : 0,
                present,
                valid - known,
                invalid,
                other,
                occasions,
                invalidOccasions,
                full && expected,
                subjectsNotKnown(),
                0,
                Map.of(),
                late,
                lateLessons);
    }

    private Map<String, Integer> subjectsNotKnown() {
        var left = new HashMap<>(absentBySubject);
        knownBySubject.forEach((subject, minutes) ->
                left.computeIfPresent(subject, (name, absent) -> absent > minutes ? absent - minutes : null));
        return left;
    }
}
