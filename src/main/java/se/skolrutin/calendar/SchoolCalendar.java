package se.skolrutin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are school days, for one school unit: the weekdays of a term that are not days off.
 *
 * <p>Outside the school years it knows, every weekday counts as a school day, so that a deadline always
 * has a date.
 */
public final class SchoolCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final List<SchoolYear> years;
    private final List<Term> terms;
    private final List<DayOff> daysOff;
    private final Set<LocalDate> free;
    private final Set<LocalDate> schoolDays;

    public SchoolCalendar(Collection<SchoolYear> years, Collection<Term> terms, Collection<DayOff> daysOff) {
        this.years = List.copyOf(years);
        this.terms = List.copyOf(terms);
        this.daysOff = List.copyOf(daysOff);
        free = daysOff.stream().flatMap(DayOff::days).collect(Collectors.toSet());
        schoolDays = terms.stream()
                .flatMap(term -> term.first().datesUntil(term.last().plusDays(1)))
                .filter(this::mayBeSchoolDay)
                .collect(Collectors.toSet());
    }

    public boolean isSchoolDay(LocalDate date) {
        return schoolDays.contains(date)
                || mayBeSchoolDay(date) && schoolYearOf(date).isEmpty();
    }

    private boolean mayBeSchoolDay(LocalDate date) {
        return !WEEKEND.contains(date.getDayOfWeek()) && !free.contains(date);
    }

    /**
     * The n-th school day after the date; with a negative n the n-th before it; with 0 the date itself if it is
     * a school day and otherwise the next.
     */
    public LocalDate plusSchoolDays(LocalDate date, int n) {
        if (n == 0) {
            return isSchoolDay(date) ? date : step(date, 1);
        }
        var day = date;
        for (var left = Math.abs(n); left > 0; left--) {
            day = step(day, Integer.signum(n));
        }
        return day;
    }

    private LocalDate step(LocalDate date, int direction) {
        var day = date.plusDays(direction);
        while (!isSchoolDay(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    /** How many school days there are after the first date up to and including the second; 0 if none. */
    public int schoolDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return schoolDays(fromExclusive.plusDays(1), toInclusive).size();
    }

    /** The school days from the first to the last date, both included; empty if last is before first. */
    public List<LocalDate> schoolDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return List.of();
        }
        return first.datesUntil(last.plusDays(1)).filter(this::isSchoolDay).toList();
    }

    /** The term the date lies in; empty between terms and outside the years that are known. */
    public Optional<Term> termOf(LocalDate date) {
        return terms.stream().filter(term -> term.contains(date)).findFirst();
    }

    public Optional<SchoolYear> schoolYearOf(LocalDate date) {
        return years.stream().filter(year -> year.contains(date)).findFirst();
    }

    public List<Term> terms() {
        return terms;
    }

    public List<SchoolYear> years() {
        return years;
    }

    public List<DayOff> daysOff() {
        return daysOff;
    }
}
