package se.skolrutin.tasks;

/** When something must be done, seen from today: so a tasklist is divided, the most urgent first. */
public enum When {
    LATE("forsenade"),
    TODAY("idag"),
    WEEK("vecka"),
    LATER("senare"),
    UNDATED("utan-datum");

    private final String code;

    When(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The key of its heading. */
    public String key() {
        return "tasks.group." + name().toLowerCase();
    }
}
