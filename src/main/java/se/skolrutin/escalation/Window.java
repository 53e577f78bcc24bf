package se.skolrutin.escalation;

import java.time.LocalDate;

/**
 * The stretch of days a ladder counts absence in.
 *
 * @param weeks only for ROLLING_WEEKS
 */
public record Window(Kind kind, int weeks) {

    /** What a window follows. */
    public enum Kind {
        TODAY,
        ROLLING_WEEKS,
        CALENDAR_MONTH,
        TERM,
        SINCE_STEP,
    }

    static final Window TODAY = new Window(Kind.TODAY, 0);
    static final Window SINCE_STEP = new Window(Kind.SINCE_STEP, 0);

    static Window rolling(int weeks) {
        return new Window(Kind.ROLLING_WEEKS, weeks);
    }

    /** As facts and criteria name it. */
    public String name() {
        return switch (kind) {
            case TODAY -> "idag";
            case ROLLING_WEEKS -> weeks + "v";
            case CALENDAR_MONTH -> "manad";
            case TERM -> "termin";
            case SINCE_STEP -> "steg";
        };
    }

    String words() {
        return switch (kind) {
            case TODAY -> "i dag";
            case ROLLING_WEEKS -> "de senaste " + weeks + " veckorna";
            case CALENDAR_MONTH -> "den här månaden";
            case TERM -> "den här terminen";
            case SINCE_STEP -> "sedan steget inleddes";
        };
    }

    LocalDate first(LocalDate today, LocalDate termStart, LocalDate dayAfterStep) {
        return switch (kind) {
            case TODAY -> today;
            case ROLLING_WEEKS -> today.minusWeeks(weeks).plusDays(1);
            case CALENDAR_MONTH -> today.withDayOfMonth(1);
            case TERM -> termStart;
            case SINCE_STEP -> dayAfterStep;
        };
    }
}
