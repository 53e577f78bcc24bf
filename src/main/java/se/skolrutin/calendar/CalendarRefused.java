package se.skolrutin.calendar;

/** A change of a calendar that does not fit; the message says in Swedish why. */
public class CalendarRefused extends RuntimeException {

    public CalendarRefused(String reason) {
        super(reason);
    }
}
