package se.skolrutin.tasks;

/** Whose pupils or tasks a tasklist is narrowed to. */
public enum Whose {
    /** Whatever is for the viewer: the whole class, the whole school. */
    ALL("alla", "true"),
    /**
     * What is put to the viewer: taken, gone up to the viewer's role, or for the viewer while nobody has taken it. The
     * view {@code task_person} says which; before it is asked about a task, what most tasks are is seen: free and a
     * mentor's own pupil's or for another role of the viewer's, or a colleague's own pupil's.
     */
    MINE("hos-mig", """
            (t.raised_to && t.grounds
                or t.assignee is null and :viewer not in (select away from away_today)
                    and (t.own and 'mentor' = any (t.roles || t.raised_to)
                         or (t.roles || t.raised_to) && array_remove(t.grounds, 'mentor'))
                or not (not t.own and t.assignee is distinct from :viewer
                        and not (t.roles || t.raised_to) && array_remove(t.grounds, 'mentor')
                        and exists (select from mentor_pupil s
                                    join pupil q on q.id = s.pupil_id
                                    join class_mentor_today d on d.class_id = q.class_id and d.staff_id = s.staff_id
                                    where s.pupil_id = t.pupil_id))
                    and exists (select from task_person m where m.task_key = t.key and m.staff_id = :viewer))"""),
    /** Those of the mentor's own pupils within the pair. */
    OWN_PUPILS("mina-elever", "t.own"),
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
