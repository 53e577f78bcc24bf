package se.skolrutin.notes;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says to whom something has been told, or for whom something was confirmed, whichever instance of the product did it. */
@Service
public class NoteChanges {

    private static final String BETWEEN = """
            with changed as (
                select id, changed_in from note where changed_in >= pg_snapshot_xmin(:since::pg_snapshot)
                union all
                select note_id, changed_in from note_receipt where changed_in >= pg_snapshot_xmin(:since::pg_snapshot)
            )
            select distinct v.staff_id
            from changed c
            join note n on n.id = c.id
            join pupil p on p.id = n.pupil_id
            cross join lateral seen_by(p.id) v
            where v.staff_id = any (:staff) and not pg_visible_in_snapshot(c.changed_in, :since::pg_snapshot)
              and pg_visible_in_snapshot(c.changed_in, :until::pg_snapshot)
              and n.told_by <> v.staff_id
              and (v.ground = 'mentor' and
            """ + NoteRows.FOR_MENTOR + """
                   and (v.own or not exists (
                       select from seen_by(p.id) o where o.own))
                   or v.ground in ('bitr-rektor', 'rektor') and
            """ + NoteRows.FOR_PRINCIPAL + ")";

    private final JdbcClient jdbc;

    NoteChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those among the staff for whom other notes wait at the later moment than at the earlier one. Whoever asks from
     * moment to moment is told of each change once, whichever transaction ended first.
     *
     * @param since a snapshot of the database as text
     * @param until a later one, not later than now
     */
    public Set<UUID> between(String since, String until, Collection<UUID> staff) {
        return jdbc.sql(BETWEEN)
                .param("since", since)
                .param("until", until)
                .param("staff", staff.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
