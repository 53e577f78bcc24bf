package se.skolrutin.escalation;

import java.time.LocalDate;

/**
 * The attendance of one pupil in one window as a decision saw it.
 *
 * @param window its name, as ladders call it
 * @param offered minutes, as reported, present, valid, invalid and other
 * @param absentDays days with any absence, as validDays and invalidDays: a day is one occasion
 * @param fullDays days with lessons missed and none attended
 * @param longestRun full days after each other
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
        int absentDays,
        int validDays,
        int invalidDays,
        int fullDays,
        int longestRun,
        int weeks,
        int validWeeks,
        int sameWeekday,
        int sameSubject) {

    /** Valid and invalid minutes together. */
    public int absent() {
        return valid + invalid;
    }

    /** How much of what was offered was reported, 0 to 1; 1 where nothing was offered. */
    public double reportedShare() {
        return offered == 0 ? 1 : (double) reported / offered;
    }
}
