package se.skolrutin.demo;

/** A pupil of the demo school, by number. */
record DemoPupil(int number, String className, int year, Habit habit) {

    /** The id that the school's files use. */
    String id() {
        return "E%04d".formatted(number);
    }
}
