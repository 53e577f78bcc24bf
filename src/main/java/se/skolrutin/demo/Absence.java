package se.skolrutin.demo;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** What came of a lesson for a pupil of the demo school. */
enum Absence {
    NONE(0, 0, 0, 0),
    VALID(60, 0, 0, 0),
    /** Away with leave, or at a visit that was known. */
    KNOWN(60, 0, 60, 0),
    INVALID(0, 60, 0, 0),
    LATE(0, 15, 0, 15);

    private final int valid;
    private final int invalid;
    private final int known;
    private final int late;

    /** Minutes; known of the valid, late of the invalid ones. */
    Absence(int valid, int invalid, int known, int late) {
        this.valid = valid;
        this.invalid = invalid;
        this.known = known;
        this.late = late;
    }

    /** As the last columns of a file of lessons tell it, with nothing for 0. */
    String columns() {
        return IntStream.of(valid, invalid, known, late)
                .mapToObj(minutes -> minutes == 0 ? "" : Integer.toString(minutes))
                .collect(joining(";"));
    }
}
