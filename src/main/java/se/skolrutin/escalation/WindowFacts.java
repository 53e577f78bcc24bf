package se.skolrutin.escalation;

import java.time.LocalDate;

/**
 * The attendance of one pupil in one window as a decision saw it.
 *
 * @param window its name, as ladders call it
 * @param offered minutes, as all that end in no other word
 * @param occasions coherent blocks of absence
 * @param longestRun school days in a row away the whole day
 * @param weeks weeks with absence
 * @param validWeeks weeks with valid absence
 * @param sameWeekday most weeks in which one and the same weekday has absence
 * @param sameSubject most weeks in which one and the same subject has absence
 */
public record WindowFacts(
        String window,
        LocalDate first,
        LocalDate last,
        int offered,
        int reported,
        int present,
        int valid,
        int invalid,
        int other,
        int occasions,
        int validOccasions,
        int invalidOccasions,
        int fullDays,
        int absentDays,
        int longestRun,
        int weeks,
        int validWeeks,
        int sameWeekday,
        int sameSubject) {

    /** Valid and invalid minutes together. */
    public int absent() {
        return valid + invalid;
    }
}
