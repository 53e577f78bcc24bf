package se.skolrutin.tasks;

/** Whose pupils or tasks a tasklist is narrowed to. */
public enum Whose {
    /** Whatever is for the viewer: the whole class, the whole school. */
    ALL("alla", "true"),
    /** What is put to the viewer: taken, gone up to the viewer's role, or for the viewer while nobody has taken it. */
    MINE("hos-mig", """
            (t.raised_to && v.grounds
                or exists (select from task_person m where m.task_key = t.key and m.staff_id = :viewer))"""),
    /** Those of the mentor's own pupils within the pair. */
    OWN_PUPILS("mina-elever", "v.own"),
    TAKEN("mina", "t.assignee = :viewer"),
    FREE("lediga", "t.assignee is null");

    private final String code;
    private final String condition;

    Whose(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    public String code() {
        return code;
    }

    /** The key of its name. */
    public String key() {
        return "tasks.whose." + name().toLowerCase().replace('_', '.');
    }

    String condition() {
        return condition;
    }
}
