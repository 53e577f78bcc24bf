package se.skolrutin.cases;

import se.skolrutin.contacts.Topic;

/** The routines that cases are opened under; the code is the process id. */
public enum Routine {
    INCREASED_ATTENDANCE("okad-skolnarvaro", "Plan för ökad skolnärvaro"),
    CONCERN("oro", "Oro för en elev"),
    ABSENCE_TODAY("franvaro-idag", "Frånvaro i dag");

    private final String code;
    private final String label;

    Routine(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }

    /** True where it goes from the mentor to the principal, stage by stage. */
    public boolean hasStages() {
        return this != ABSENCE_TODAY;
    }

    /** What a contact is about that is written in a case of it. */
    public Topic topic() {
        return this == CONCERN ? Topic.OTHER : Topic.ATTENDANCE;
    }

    /** The message that starts its process. */
    String startMessage() {
        return code + "-start";
    }

    /**
     * The routine with that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Routine ofCode(String code) {
        for (Routine routine : values()) {
            if (routine.code.equals(code)) {
                return routine;
            }
        }
        throw new IllegalArgumentException("No routine has the code " + code);
    }
}
