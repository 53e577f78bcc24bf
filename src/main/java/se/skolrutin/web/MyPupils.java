package se.skolrutin.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;

/** The pupils and classes somebody works with, always through who may see whom. */
@Component
class MyPupils {

    /** A mentor's own pupils, and those of the class that nobody of the pair has for their own. */
    private static final String MINE = """
            select p.id, p.given_name || ' ' || p.family_name as name, c.name as class_name,
                   p.security_marking <> 'Ingen' as protected_identity,
                   exists (select from school_case s where s.pupil_id = p.id and s.state = 'OPEN') as open_case,
                   (select max(t.at) from contact t
                    where t.pupil_id = p.id
                      and (t.zone = 'ordinar'
                           or may_read_zone(:staff, t.pupil_id, t.zone, t.logged_by, t.for_mentors))) as last_contact
            from pupil_visibility v
            join pupil p on p.id = v.pupil_id
            join school_class c on c.id = p.class_id
            where v.staff_id = :staff and v.ground = 'mentor'
              and (v.own or not exists (
                  select from mentor_pupil m join class_mentor_today cm on cm.staff_id = m.staff_id
                  where m.pupil_id = p.id and cm.class_id = p.class_id))
            order by c.name, p.name_in_order
            """;

    private static final String CLASSES = """
            select c.id, c.name, count(distinct p.id) as pupils
            from pupil_visibility v
            join pupil p on p.id = v.pupil_id
                 and (p.enrolled_to is null or p.enrolled_to >= school_today())
            join school_class c on c.id = p.class_id
            where v.staff_id = :staff and v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor')
            group by c.id
            order by c.year, c.name
            """;

    private final JdbcClient jdbc;

    MyPupils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the viewer's own pupils; the last contact is empty where none has been written down. */
    record Mine(
            UUID id,
            String name,
            String className,
            boolean protectedIdentity,
            boolean openCase,
            @Nullable Instant lastContact) {}

    /** A class with the pupils the viewer may see. */
    record ClassLine(UUID id, String name, int pupils) {}

    List<Mine> of(Viewer viewer) {
        return jdbc.sql(MINE).param("staff", viewer.staffId()).query(Mine.class).list();
    }

    List<ClassLine> classesOf(Viewer viewer) {
        return jdbc.sql(CLASSES)
                .param("staff", viewer.staffId())
                .query(ClassLine.class)
                .list();
    }
}
