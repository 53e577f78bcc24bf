package se.skolrutin.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
 * @param notKnown what remains without absence that was known in advance; empty where there is none, and in decisions from
 *     before it was told
 * @param late empty where the pupil never came late, and in decisions from before it was told
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
        int sameSubject,
        @Nullable Remaining notKnown,
        @Nullable LateArrivals late) {

    /** Valid and invalid minutes together. */
    public int absent() {
        return valid + invalid;
    }

    /** How the pupil came late, if at all. */
    LateArrivals lateArrivals() {
        return late == null ? LateArrivals.NONE : late;
    }

    /** The same without absence that was known in advance; the lesson time is what it was. */
    WindowFacts withoutKnown() {
        return notKnown == null
                ? this
                : new WindowFacts(
                        window,
                        first,
                        last,
                        offered,
                        reported,
                        present,
                        notKnown.valid(),
                        invalid,
                        other,
                        notKnown.absentDays(),
                        notKnown.validDays(),
                        invalidDays,
                        notKnown.fullDays(),
                        notKnown.longestRun(),
                        notKnown.weeks(),
                        notKnown.validWeeks(),
                        notKnown.sameWeekday(),
                        notKnown.sameSubject(),
                        null,
                        late);
    }

    /** How much of what was offered was reported, 0 to 1; 1 where nothing was offered. */
    public double reportedShare() {
        return offered == 0 ? 1 : (double) reported / offered;
    }

    /** Every figure and nothing else: a decision's id is made of it, for every pupil and window. */
    @Override
    public String toString() {
        return window
                + ' '
                + first
                + ' '
                + last
                + ' '
                + offered
                + ' '
                + reported
                + ' '
                + present
                + ' '
                + valid
                + ' '
                + invalid
                + ' '
                + other
                + ' '
                + absentDays
                + ' '
                + validDays
                + ' '
                + invalidDays
                + ' '
                + fullDays
                + ' '
                + longestRun
                + ' '
                + weeks
                + ' '
                + validWeeks
                + ' '
                + sameWeekday
                + ' '
                + sameSubject
                + ' '
                + notKnown
                + ' '
                + late;
    }
}
