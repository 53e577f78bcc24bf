package se.skolrutin.tasks;

/** Why somebody is reminded of a task. */
public enum ReminderKind {
    BEFORE_DUE("before"),
    OVERDUE("overdue");

    private final String code;

    ReminderKind(String code) {
        this.code = code;
    }

    /** The word that keys of sentences end with. */
    public String code() {
        return code;
    }
}
