package se.skolrutin.tasks;

/** What the tasks of a tasklist are put together by. */
public enum TaskGrouping {
    TIME("tid", "t.due_in"),
    PUPIL("elev", "t.pupil_id"),
    CLASS("klass", "t.class_id"),
    ROUTINE("rutin", "t.routine"),
    STEP("steg", "t.stage"),
    NONE("ingen", "''");

    private final String code;
    private final String column;

    TaskGrouping(String code, String column) {
        this.code = code;
        this.column = column;
    }

    public String code() {
        return code;
    }

    /** The key of its name. */
    public String key() {
        return "tasks.grouping." + name().toLowerCase();
    }

    String column() {
        return column;
    }

    /** Times come in their own order; other groups in that of their most urgent task. */
    String sorted(TaskOrder order) {
        return this == TIME ? column + ", " + order.columns() : order.columns();
    }
}
