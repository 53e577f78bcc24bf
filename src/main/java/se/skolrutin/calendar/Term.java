package se.skolrutin.calendar;

import java.time.LocalDate;

/** A term of a school year, first and last school day included. */
public record Term(String name, LocalDate first, LocalDate last) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
