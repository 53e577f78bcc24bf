package se.skolrutin.escalation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.calendar.SchoolYear;
import se.skolrutin.calendar.Term;

/**
 * The stretch of days a ladder counts absence in.
 *
 * @param weeks only for ROLLING_WEEKS
 * @param dates only for TERM_UNTIL
 */
public record Window(Kind kind, int weeks, List<MonthDay> dates) {

    /** What a window follows. */
    public enum Kind {
        TODAY("i dag"),
        ROLLING_WEEKS("de senaste veckorna"),
        CALENDAR_MONTH("den här månaden"),
        TERM("den här terminen"),
        TERM_UNTIL("den här terminen fram till en avstämning"),
        SCHOOL_YEAR("det här läsåret"),
        SINCE_STEP("sedan steget inleddes");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static final Window TODAY = of(Kind.TODAY);
    static final Window SINCE_STEP = of(Kind.SINCE_STEP);

    private static final DateTimeFormatter DAY_IN_WORDS = DateTimeFormatter.ofPattern("d MMMM", Locale.of("sv"));

    static Window of(Kind kind) {
        return new Window(kind, 0, List.of());
    }

    static Window rolling(int weeks) {
        return new Window(Kind.ROLLING_WEEKS, weeks, List.of());
    }

    /** The term up to the latest of those days that has come. */
    static Window termUntil(List<MonthDay> dates) {
        return new Window(Kind.TERM_UNTIL, 0, dates.stream().sorted().toList());
    }

    /** As facts and criteria name it. */
    public String name() {
        return switch (kind) {
            case TODAY -> "idag";
            case ROLLING_WEEKS -> weeks + "v";
            case CALENDAR_MONTH -> "manad";
            case TERM -> "termin";
            case TERM_UNTIL -> "termin" + dates.stream().map(MonthDay::toString).collect(joining());
            case SCHOOL_YEAR -> "lasar";
            case SINCE_STEP -> "steg";
        };
    }

    String words() {
        return switch (kind) {
            case ROLLING_WEEKS -> weeks == 1 ? "den senaste veckan" : "de senaste " + weeks + " veckorna";
            case TERM_UNTIL -> Kind.TERM.label() + " fram till avstämningen den " + datesInWords();
            default -> kind.label();
        };
    }

    String datesInWords() {
        return dates.stream().map(DAY_IN_WORDS::format).collect(joining(" eller "));
    }

    /** Its first day. */
    LocalDate first(LocalDate today, SchoolCalendar calendar, LocalDate dayAfterStep) {
        return switch (kind) {
            case TODAY -> today;
            case ROLLING_WEEKS -> today.minusWeeks(weeks).plusDays(1);
            case CALENDAR_MONTH -> today.withDayOfMonth(1);
            case TERM, TERM_UNTIL -> calendar.termOf(today).map(Term::first).orElse(today);
            case SCHOOL_YEAR ->
                calendar.schoolYearOf(today).map(SchoolYear::first).orElse(today);
            case SINCE_STEP -> dayAfterStep;
        };
    }

    /** Its last day; empty where the day it waits for has not come. */
    Optional<LocalDate> last(LocalDate today, SchoolCalendar calendar) {
        if (kind != Kind.TERM_UNTIL) {
            return Optional.of(today);
        }
        var termStart = first(today, calendar, today);
        return dates.stream()
                .map(date -> date.atYear(today.getYear()))
                .filter(date -> !date.isBefore(termStart) && !date.isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
