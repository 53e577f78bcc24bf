package se.skolrutin.tasks;

/** What a tasklist is sorted by, within each of its groups. */
public enum TaskOrder {
    /** What is overdue, then what the law sets the time for, then the due date, then a mentor's own pupils. */
    URGENCY("angelaget", "t.due_in <> 0, t.clause is null, t.due_at nulls last, t.own desc"),
    DUE("datum", "t.due_at nulls last"),
    NEWEST("nyast", "t.created_at desc"),
    OLDEST("aldst", "t.created_at"),
    PUPIL("elev", "t.pupil_in_order, t.pupil_id, t.due_at nulls last"),
    CLASS("klass", "t.class_year nulls last, t.class_name, t.pupil_in_order, t.pupil_id, t.due_at nulls last"),
    ROUTINE("rutin", "t.routine nulls last, t.due_at nulls last"),
    LAW("lag", "t.clause nulls last, t.due_at nulls last"),
    ABSENCE("franvaro", "t.absence desc nulls last, t.pupil_id, t.due_at nulls last"),
    /** Those first whose home nobody has reached, then whose home was reached longest ago. */
    HOME("hemmet", "t.home_reached_at nulls first, t.pupil_id, t.due_at nulls last"),
    STEP(
            "steg",
            "array_position(array['rektor', 'elevhalsa', 'vardnadshavare', 'mentor'], t.stage) nulls last,"
                    + " t.due_at nulls last");

    private final String code;
    private final String columns;

    TaskOrder(String code, String columns) {
        this.code = code;
        this.columns = columns;
    }

    public String code() {
        return code;
    }

    /** The key of its name. */
    public String key() {
        return "tasks.order." + name().toLowerCase();
    }

    /** The key of the line that says what it follows. */
    public String saidKey() {
        return key() + ".said";
    }

    /** What to sort by, the same each time. */
    String columns() {
        return columns + ", t.key";
    }
}
