package se.skolrutin.escalation;

/**
 * What the reported attendance must amount to before anything is judged on it.
 *
 * @param minReportedShare of the offered minutes, 0 to 1
 * @param minOfferedMinutes in the window
 */
public record Quality(Window window, double minReportedShare, int minOfferedMinutes) {

    /** The window's name, by which facts are found. */
    public String windowName() {
        return window.name();
    }
}
