package se.skolrutin.calendar;

import java.time.LocalDate;

/** A school year such as 2026/27, from the first to the last day it covers. */
public record SchoolYear(String name, LocalDate first, LocalDate last) {

    /** The school year from July of that year to the next June. */
    static SchoolYear beginningIn(int year) {
        String name = "%d/%02d".formatted(year, (year + 1) % 100);
        return new SchoolYear(name, LocalDate.of(year, 7, 1), LocalDate.of(year + 1, 6, 30));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
