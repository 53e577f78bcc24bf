package se.skolrutin.calendar;

import java.time.LocalDate;

/** A first and a last day, both included, that belong to something with a name. */
record Span(String name, LocalDate first, LocalDate last) {

    static Span of(SchoolYear year) {
        return new Span(year.name(), year.first(), year.last());
    }

    static Span of(Term term) {
        return new Span(term.name(), term.first(), term.last());
    }

    static Span of(DayOff day) {
        return new Span(day.name(), day.first(), day.last());
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
            throw new CalendarRefused(
                    "%s: sista dagen (%s) ligger före första dagen (%s).".formatted(name, last, first));
        }
    }

    void refuseOverlap(Span other) {
        if (overlaps(other)) {
            throw new CalendarRefused("%s (%s–%s) överlappar %s (%s–%s)."
                    .formatted(name, first, last, other.name, other.first, other.last));
        }
    }
}
