package se.skolrutin.calendar;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says whether a change fits the calendar it is meant for. */
final class Changes {

    private static final Pattern YEAR_NAME = Pattern.compile("(\\d{4})/(\\d{2})");

    private Changes() {}

    static void checkYear(SchoolCalendar calendar, SchoolYear year) {
        var span = Span.of(year);
        span.refuseUnlessInOrder();
        refuseOddName(year.name());
        calendar.years().stream()
                .filter(other -> !other.name().equals(year.name()))
                .forEach(other -> span.refuseOverlap(Span.of(other)));
        calendar.years().stream()
                .filter(other -> other.name().equals(year.name()))
                .forEach(old -> refuseStranded(calendar, Span.of(old), span));
    }

    static void refuseKnown(SchoolCalendar calendar, SchoolYear year) {
        if (calendar.years().stream().anyMatch(known -> known.name().equals(year.name()))) {
            throw new CalendarRefused("Läsåret %s finns redan.".formatted(year.name()));
        }
    }

    private static void refuseOddName(String name) {
        var matcher = YEAR_NAME.matcher(name);
        if (!matcher.matches()
                || (Integer.parseInt(matcher.group(1)) + 1) % 100 != Integer.parseInt(matcher.group(2))) {
            throw new CalendarRefused("Läsåret ska heta som 2026/27, men det står ”%s”.".formatted(name));
        }
    }

    private static void refuseStranded(SchoolCalendar calendar, Span old, Span moved) {
        Stream.concat(
                        calendar.terms().stream().map(Span::of),
                        calendar.daysOff().stream().map(Span::of))
                .filter(part -> part.within(old) && !part.within(moved))
                .findFirst()
                .ifPresent(part -> {
                    throw new CalendarRefused(
                            "%s skulle hamna utanför läsåret %s.".formatted(part.words(), moved.name()));
                });
    }

    /** The year that the term belongs to. */
    static SchoolYear checkTerm(SchoolCalendar calendar, Term term) {
        var span = Span.of(term);
        span.refuseUnlessInOrder();
        calendar.terms().stream()
                .filter(other -> !other.name().equals(term.name()))
                .forEach(other -> span.refuseOverlap(Span.of(other)));
        return yearAround(calendar, span);
    }

    /** The year that the day off belongs to. */
    static SchoolYear checkDayOff(SchoolCalendar calendar, DayOff day) {
        var span = Span.of(day);
        span.refuseUnlessInOrder();
        calendar.daysOff().forEach(other -> span.refuseOverlap(Span.of(other)));
        return yearAround(calendar, span);
    }

    private static SchoolYear yearAround(SchoolCalendar calendar, Span span) {
        return calendar.years().stream()
                .filter(year -> span.within(Span.of(year)))
                .findFirst()
                .orElseThrow(() -> new CalendarRefused(
                        "%s ligger inte inom något läsår. Lägg upp läsåret först.".formatted(span.words())));
    }
}
