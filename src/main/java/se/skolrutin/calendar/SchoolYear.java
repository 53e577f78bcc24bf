package se.skolrutin.calendar;

import java.time.LocalDate;

/** A school year such as 2026/27, from the first to the last day it covers. */
public record SchoolYear(String name, LocalDate first, LocalDate last) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
