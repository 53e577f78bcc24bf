package se.skolrutin.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.skolrutin.access.Secrecy;

/** The table of notes. What may be seen and confirmed, and by whom, is decided in its queries. Only adds. */
@Repository
class NoteRows {

    /** Its secrecy keeps it from no mentor. */
    static final String FOR_MENTOR = " (n.zone in ('ordinar', 'elevstod') or n.for_mentors) ";

    static final String FOR_PRINCIPAL = " (n.violation or not " + FOR_MENTOR
            + " or not exists (select from class_mentor_today cm where cm.class_id = p.class_id)) ";

    private static final String MAY_READ =
            " may_read_piece(:viewer, n.id, n.pupil_id, n.zone, n.told_by, n.for_mentors) ";

    /** Towards the pupil of a note: the viewer as a mentor, with the pupil as the own one, and as a principal. */
    private static final String VIEW =
            """
            select n.*, p.given_name || ' ' || p.family_name as pupil_name, k.name as class_name,
                   p.security_marking <> 'Ingen' as protected_identity,
                   concat_ws(' ', t.given_name, t.family_name) as told_by_name, n.told_by = :viewer as mine,
                   concat_ws(' ', ms.given_name, ms.family_name) as mentor_name, m.at as mentor_at,
                   concat_ws(' ', rs.given_name, rs.family_name) as principal_name, r.at as principal_at,
                   """ + FOR_MENTOR + """
                   as for_mentor,
                   """ + FOR_PRINCIPAL + """
                   as for_principal,
                   n.told_by <> :viewer and
                   """ + MAY_READ + """
                   and (v.mentor and m.at is null or v.principal and r.at is null and
                   """ + FOR_PRINCIPAL + """
                   ) as may_confirm
            from note n
            join pupil p on p.id = n.pupil_id
            left join school_class k on k.id = p.class_id
            left join staff t on t.id = n.told_by
            left join note_receipt m on m.note_id = n.id and m.receiver = 'mentor'
            left join staff ms on ms.id = m.staff_id
            left join note_receipt r on r.note_id = n.id and r.receiver = 'rektor'
            left join staff rs on rs.id = r.staff_id
            cross join lateral (
                select coalesce(bool_or(g.ground = 'mentor'), false) as mentor,
                       coalesce(bool_or(g.ground = 'mentor' and (g.own or not exists (
                           select from pupil_visibility o where o.pupil_id = p.id and o.own))), false) as own,
                       coalesce(bool_or(g.ground in ('bitr-rektor', 'rektor')), false) as principal
                from pupil_reading g where g.pupil_id = p.id and g.staff_id = :viewer) v
            """;

    private static final String CONFIRM = """
            insert into note_receipt (note_id, receiver, staff_id, at)
            select distinct n.id, case v.ground when 'mentor' then 'mentor' else 'rektor' end, v.staff_id,
                   cast(:now as timestamptz)
            from note n
            join pupil p on p.id = n.pupil_id
            join pupil_visibility v on v.pupil_id = p.id and v.staff_id = :viewer
            where n.id = :id and n.told_by <> :viewer and
            """ + MAY_READ + """
              and (v.ground = 'mentor' or v.ground in ('bitr-rektor', 'rektor') and
            """ + FOR_PRINCIPAL + """
            )
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(NewNote note, String source, UUID by, Instant at) {
        jdbc.sql("""
                        insert into note (id, source_key, pupil_id, kind, day, words, done, violation, told_by, told_at,
                            zone, for_mentors, not_to_guardians)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source_key) do nothing""")
                .params(
                        UUID.randomUUID(),
                        source,
                        note.pupilId(),
                        note.kind().code(),
                        note.day(),
                        note.words(),
                        note.done(),
                        note.violation(),
                        by,
                        Timestamp.from(at),
                        note.secrecy().zone().code(),
                        note.secrecy().forMentors(),
                        note.secrecy().notToGuardians())
                .update();
    }

    Optional<UUID> pupilOf(UUID id) {
        return jdbc.sql("select pupil_id from note where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    void confirm(UUID id, UUID viewer, Instant now) {
        jdbc.sql(CONFIRM)
                .param("id", id)
                .param("viewer", viewer)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<NoteView> one(UUID id, UUID viewer) {
        return jdbc.sql(VIEW + "where n.id = :id and (n.told_by = :viewer or" + MAY_READ + ")")
                .param("id", id)
                .param("viewer", viewer)
                .query(NoteRows::view)
                .optional();
    }

    List<NoteView> waitingFor(UUID viewer) {
        return jdbc.sql(VIEW + """
                        where n.told_by <> :viewer
                          and n.pupil_id in (select s.pupil_id from pupil_visibility s where s.staff_id = :viewer)
                          and
                        """ + MAY_READ + """
                          and (v.own and m.at is null or v.principal and r.at is null and
                        """ + FOR_PRINCIPAL + ") order by n.told_at, n.id")
                .param("viewer", viewer)
                .query(NoteRows::view)
                .list();
    }

    List<NoteView> toldBy(UUID viewer, int limit) {
        return jdbc.sql(VIEW + "where n.told_by = :viewer order by n.told_at desc, n.id limit :limit")
                .param("viewer", viewer)
                .param("limit", limit)
                .query(NoteRows::view)
                .list();
    }

    List<NoteView> ofPupil(UUID pupil, UUID viewer) {
        return jdbc.sql(VIEW + "where n.pupil_id = :pupil and" + MAY_READ + "order by n.told_at desc, n.id")
                .param("pupil", pupil)
                .param("viewer", viewer)
                .query(NoteRows::view)
                .list();
    }

    private static NoteView view(ResultSet row, int number) throws SQLException {
        return new NoteView(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getString("pupil_name"),
                row.getString("class_name"),
                row.getBoolean("protected_identity"),
                NoteKind.ofCode(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("words"),
                row.getString("done"),
                row.getBoolean("violation"),
                row.getString("told_by_name"),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("mine"),
                Secrecy.of(row),
                row.getBoolean("for_mentor"),
                receipt(row, "mentor"),
                row.getBoolean("for_principal"),
                receipt(row, "principal"),
                row.getBoolean("may_confirm"));
    }

    private static @Nullable Receipt receipt(ResultSet row, String who) throws SQLException {
        Timestamp at = row.getTimestamp(who + "_at");
        return at == null ? null : new Receipt(row.getString(who + "_name"), at.toInstant());
    }
}
