package se.skolrutin.demo;

/** What came of a lesson for a pupil of the demo school. */
enum Absence {
    NONE,
    VALID,
    INVALID
}
