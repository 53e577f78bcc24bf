package se.skolrutin.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A first and a last day, both included, that belong to something with a name. */
record Span(String name, LocalDate first, LocalDate last) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    static Span of(SchoolYear year) {
        return new Span(year.name(), year.first(), year.last());
    }

    static Span of(Term term) {
        return new Span(term.name(), term.first(), term.last());
    }

    static Span of(DayOff day) {
        return new Span(day.name(), day.first(), day.last());
    }

    /** "Höstlov (26 oktober 2026 – 30 oktober 2026)". */
    String words() {
        return "%s (%s – %s)".formatted(name, DAY.format(first), DAY.format(last));
    }

    boolean within(Span other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    boolean overlaps(Span other) {
        return !first.isAfter(other.last) && !last.isBefore(other.first);
    }

    void refuseUnlessInOrder() {
        if (name.isBlank()) {
            throw new CalendarRefused("Ange ett namn.");
        }
        if (last.isBefore(first)) {
            throw new CalendarRefused("%s: sista dagen (%s) ligger före första dagen (%s)."
                    .formatted(name, DAY.format(last), DAY.format(first)));
        }
    }

    void refuseOverlap(Span other) {
        if (overlaps(other)) {
            throw new CalendarRefused("%s överlappar %s.".formatted(words(), other.words()));
        }
    }
}
