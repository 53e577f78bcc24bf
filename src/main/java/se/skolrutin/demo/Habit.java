package se.skolrutin.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** How a pupil of the demo school tends to be absent, in chances per thousand. */
enum Habit {
    /** Ill a day or two now and then, always reported from home. */
    RARELY(12, 4, 0),
    /** Ill more often, and at the dentist's. */
    SOMETIMES(55, 20, 0),
    /** Skips a lesson now and then. */
    SKIPS(20, 5, 25),
    /** Hardly ever comes on Mondays. */
    MONDAYS(25, 5, 10),
    /** Stays away from one subject. */
    ONE_SUBJECT(25, 5, 5),
    /** Away every fifth day or so. */
    OFTEN(150, 20, 25),
    /** Has come less and less, and hardly at all since October. */
    MOSTLY(420, 40, 40);

    private static final int THOUSAND = 1000;
    private static final int LATE_OF_SKIPPED = 3;
    private static final long SEED = 20260818;

    private final int ill;
    private final int appointment;
    private final int skip;

    Habit(int ill, int appointment, int skip) {
        this.ill = ill;
        this.appointment = appointment;
        this.skip = skip;
    }

    /** Most are rarely absent; one in six or so has some other habit. Number 421 is kept for trying an import. */
    static Habit of(int pupil) {
        var die = pupil == 421 ? THOUSAND : chance(pupil, 0, 0);
        return die < 20
                ? MOSTLY
                : die < 40
                        ? OFTEN
                        : die < 55
                                ? MONDAYS
                                : die < 70 ? ONE_SUBJECT : die < 95 ? SKIPS : die < 180 ? SOMETIMES : RARELY;
    }

    /** What the pupil did in a lesson. */
    Absence in(int pupil, LocalDate day, int lesson, String subject) {
        if (away(pupil, day)) {
            return chance(pupil, ChronoUnit.WEEKS.between(LocalDate.EPOCH, day), 1) < invalidWhenAway()
                    ? Absence.INVALID
                    : Absence.VALID;
        }
        if (this == ONE_SUBJECT && subject.equals("Idrott och hälsa")) {
            return chance(pupil, day.toEpochDay(), 2) < 850 ? Absence.INVALID : Absence.NONE;
        }
        var die = chance(pupil, day.toEpochDay(), 10 + lesson);
        if (die < skip) {
            return die < skip / LATE_OF_SKIPPED ? Absence.LATE : Absence.INVALID;
        }
        return die < skip + appointment ? Absence.KNOWN : Absence.NONE;
    }

    /** Illness that begins one day often lasts the next. */
    private boolean away(int pupil, LocalDate day) {
        if (this == MONDAYS && day.getDayOfWeek() == DayOfWeek.MONDAY) {
            return chance(pupil, day.toEpochDay(), 3) < 850;
        }
        var rate = this == MOSTLY && day.getMonthValue() < 10 ? ill / 3 : ill;
        return chance(pupil, day.toEpochDay(), 4) < rate
                || chance(pupil, day.minusDays(1).toEpochDay(), 4) < rate && chance(pupil, day.toEpochDay(), 5) < 500;
    }

    private int invalidWhenAway() {
        return switch (this) {
            case MOSTLY, OFTEN, MONDAYS -> 300;
            default -> 0;
        };
    }

    static int chance(int pupil, long day, int what) {
        return new SplittableRandom(SEED + pupil * 7_919L + day * 104_729L + what * 1_299_709L)
                .split()
                .nextInt(THOUSAND);
    }
}
