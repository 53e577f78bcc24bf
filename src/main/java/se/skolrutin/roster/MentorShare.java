package se.skolrutin.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the mentors of a class share its pupils between them. */
@Component
class MentorShare {

    private final Upsert upsert;
    private final JdbcClient jdbc;

    MentorShare(Upsert upsert, JdbcClient jdbc) {
        this.upsert = upsert;
        this.jdbc = jdbc;
    }

    /** Makes the staff member mentor of the class. */
    Change join(UUID classId, UUID staff) {
        return Change.of(jdbc.sql("insert into class_mentor (class_id, staff_id) values (?, ?) on conflict do nothing")
                .params(classId, staff)
                .update());
    }

    /** Gives the pupil to the mentor, who becomes mentor of the class as well. */
    Change give(UUID pupil, UUID classId, UUID staff) {
        var given = upsert.store("""
                        insert into mentor_pupil as m (pupil_id, staff_id) values (:pupil, :staff)
                        on conflict (pupil_id) do update set staff_id = excluded.staff_id
                        where m.staff_id <> excluded.staff_id
                        returning old.pupil_id is null""", query -> query.param("pupil", pupil).param("staff", staff));
        return given.with(join(classId, staff));
    }

    /** Lets the person's mentorships begin and end on these days, both included; empty for no such day. */
    Change between(UUID staff, @Nullable LocalDate first, @Nullable LocalDate last) {
        return Change.of(jdbc.sql("""
                        update class_mentor m set first_day = d.first, last_day = d.last
                        from (select coalesce(:first::date, '-infinity') as first,
                                     coalesce(:last::date, 'infinity') as last) d
                        where m.staff_id = :staff and (m.first_day, m.last_day) is distinct from (d.first, d.last)""")
                .param("first", first)
                .param("last", last)
                .param("staff", staff)
                .update());
    }

    /** Whether the staff member is mentor of any class. */
    boolean isMentor(UUID staff) {
        return jdbc.sql("select exists (select from class_mentor where staff_id = ?)")
                .param(staff)
                .query(Boolean.class)
                .single();
    }

    /** Ends the mentorship of all classes but these, and of their pupils. */
    Change leaveOthers(UUID staff, UUID[] classes) {
        var left = jdbc.sql("delete from class_mentor where staff_id = ? and class_id <> all (?)")
                .params(staff, classes)
                .update();
        jdbc.sql("""
                        delete from mentor_pupil m using pupil p
                        where p.id = m.pupil_id and m.staff_id = ? and p.class_id <> all (?)""").params(staff, classes).update();
        return Change.of(left);
    }
}
