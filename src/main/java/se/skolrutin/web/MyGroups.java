package se.skolrutin.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;

/** The teaching groups somebody has today, and of their pupils what a subject needs: nothing that is written about them. */
@Component
class MyGroups {

    private static final String GROUPS = """
            select g.id, g.name, g.subject, count(distinct t.pupil_id) as pupils
            from taught_today t
            join school_group g on g.id = t.group_id
            where t.staff_id = :staff
            group by g.id
            order by g.subject collate "sv-x-icu", g.name collate "sv-x-icu"
            """;

    /** That the subject has been adapted, not how: the teacher who adapts it knows. */
    private static final String PUPILS = """
            select p.id, concat_ws(' ', p.given_name, p.family_name) as name, c.name as class_name,
                   (select string_agg(concat_ws(' ', s.given_name, s.family_name), ', ' order by s.name_in_order)
                    from class_mentor_today m join staff s on s.id = m.staff_id
                    where m.class_id = p.class_id) as mentors,
                   (select max(w.answered_at) from signal w
                    where w.pupil_id = p.id and w.kind in ('betygsvarning', 'anpassning-ej-uppfoljd')
                      and w.withdrawn_at is null and w.zone = 'ordinar' and lower(w.subject) = lower(g.subject)) as adapted
            from taught_today t
            join school_group g on g.id = t.group_id
            join pupil p on p.id = t.pupil_id
            left join school_class c on c.id = p.class_id
            where t.staff_id = :staff and t.group_id = :group
            group by p.id, c.name, g.subject
            order by p.name_in_order
            """;

    private final JdbcClient jdbc;

    MyGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A teaching group of the viewer's, with the pupils whom the viewer may see. */
    record Group(UUID id, String name, @Nullable String subject, int pupils) {}

    /**
     * A pupil of a teaching group.
     *
     * @param adapted when an adaptation in the group's subject was last registered, empty where none was
     */
    record Taught(
            UUID id,
            String name,
            @Nullable String className,
            @Nullable String mentors,
            @Nullable Instant adapted) {}

    List<Group> of(Viewer viewer) {
        return jdbc.sql(GROUPS)
                .param("staff", viewer.staffId())
                .query(Group.class)
                .list();
    }

    Optional<Group> one(UUID id, Viewer viewer) {
        return of(viewer).stream().filter(group -> group.id().equals(id)).findFirst();
    }

    List<Taught> pupils(UUID group, Viewer viewer) {
        return jdbc.sql(PUPILS)
                .param("staff", viewer.staffId())
                .param("group", group)
                .query(Taught.class)
                .list();
    }
}
