package se.skolrutin.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.skolrutin.access.Secrecy;

/** The table of signals. What may be seen, and by whom, is decided in its queries. */
@Repository
class SignalRows {

    private static final String KEEP = """
            insert into signal (id, source_key, pupil_id, kind, day, subject, words, noted_by, noted_at,
                zone, for_mentors, not_to_guardians)
            values (:id, :source, :pupil, :kind, :day, :subject, :words, :by, :at, :zone, :forMentors, :notToGuardians)
            on conflict (source_key) do nothing
            """;

    private static final String VIEW = """
            select s.*, p.given_name || ' ' || p.family_name pupil_name, n.given_name || ' ' || n.family_name noted_by_name,
                   s.withdrawn_at is null and s.noted_by is not null and (s.noted_by = :viewer or exists (
                       select from pupil_visibility v where v.pupil_id = s.pupil_id and v.staff_id = :viewer
                       and v.ground in ('eht', 'bitr-rektor', 'rektor'))) may_withdraw
            from signal s
            join pupil p on p.id = s.pupil_id
            left join staff n on n.id = s.noted_by
            """;

    private static final String WORKS_WITH = """
            exists (select from pupil_visibility v where v.pupil_id = s.pupil_id and v.staff_id = :viewer
                    and v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor'))
            """;

    private static final String MAY_READ =
            " may_read_piece(:viewer, s.id, s.pupil_id, s.zone, s.noted_by, s.for_mentors) ";

    /** Weighed by the rules, but not to be seen in what they say. */
    private static final String FIRST_HIDDEN = """
            select s.noted_at from signal s
            where s.pupil_id = :pupil and s.zone <> 'ordinar' and not
            """ + MAY_READ + "order by s.noted_at limit 1";

    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id it has now, empty where its source has been noted before. */
    Optional<UUID> keep(NewSignal signal, @Nullable UUID by, Instant at) {
        UUID id = UUID.randomUUID();
        int kept = jdbc.sql(KEEP)
                .param("id", id)
                .param("source", signal.sourceKey())
                .param("pupil", signal.pupilId())
                .param("kind", signal.kind().code())
                .param("day", signal.day())
                .param("subject", signal.subject())
                .param("words", signal.words())
                .param("zone", signal.secrecy().zone().code())
                .param("forMentors", signal.secrecy().forMentors())
                .param("notToGuardians", signal.secrecy().notToGuardians())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        return kept == 1 ? Optional.of(id) : Optional.empty();
    }

    /** What has not been taken back and was noted after that moment; oldest first. */
    List<Signal> standing(UUID pupil, Instant after) {
        return jdbc.sql("""
                        select *, case kind when 'oro-personal' then coalesce(noted_by::text, kind) else kind end voice
                        from signal where pupil_id = ? and withdrawn_at is null and noted_at > ? order by noted_at, id""")
                .params(pupil, Timestamp.from(after))
                .query(SignalRows::signal)
                .list();
    }

    /** Pupils who wait for an adaptation. */
    List<UUID> awaitingAdaptation(Collection<String> kinds) {
        return jdbc.sql("""
                        select distinct pupil_id from signal
                        where kind = any(?) and answered_at is null and withdrawn_at is null""")
                .param(kinds.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    List<SignalView> ofPupil(UUID pupil, UUID viewer) {
        return jdbc.sql(VIEW + "where s.pupil_id = :pupil and" + MAY_READ + "order by s.noted_at desc, s.id")
                .param("pupil", pupil)
                .param("viewer", viewer)
                .query(SignalRows::view)
                .list();
    }

    List<SignalView> notedBy(UUID viewer, int limit) {
        return jdbc.sql(VIEW + "where s.noted_by = :viewer order by s.noted_at desc, s.id limit :limit")
                .param("viewer", viewer)
                .param("limit", limit)
                .query(SignalRows::view)
                .list();
    }

    /** One the viewer wrote, or of a pupil the viewer works with. */
    Optional<SignalView> one(UUID id, UUID viewer) {
        return jdbc.sql(VIEW + "where s.id = :id and (s.noted_by = :viewer or" + MAY_READ + "and " + WORKS_WITH + ")")
                .param("id", id)
                .param("viewer", viewer)
                .query(SignalRows::view)
                .optional();
    }

    Optional<Instant> firstHidden(UUID pupil, UUID viewer) {
        return jdbc.sql(FIRST_HIDDEN)
                .param("pupil", pupil)
                .param("viewer", viewer)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Optional<UUID> pupilOf(UUID id) {
        return jdbc.sql("select pupil_id from signal where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    boolean withdraw(UUID id, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                        update signal set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                        where id = ? and withdrawn_at is null""").params(Timestamp.from(at), by, reason, id).update() == 1;
    }

    void answer(UUID id, UUID by, Instant at) {
        jdbc.sql("update signal set answered_at = ?, answered_by = ? where id = ? and answered_at is null")
                .params(Timestamp.from(at), by, id)
                .update();
    }

    void answerAll(UUID pupil, SignalKind kind, Instant at) {
        jdbc.sql("""
                        update signal set answered_at = ?
                        where pupil_id = ? and kind = ? and answered_at is null and withdrawn_at is null""").params(Timestamp.from(at), pupil, kind.code()).update();
    }

    private static Signal signal(ResultSet row, int number) throws SQLException {
        return new Signal(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                SignalKind.ofCode(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getString("voice"),
                row.getTimestamp("answered_at") != null,
                row.getTimestamp("noted_at").toInstant());
    }

    private static SignalView view(ResultSet row, int number) throws SQLException {
        return new SignalView(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getString("pupil_name"),
                SignalKind.ofCode(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getString("words"),
                row.getString("noted_by_name"),
                row.getTimestamp("noted_at").toInstant(),
                time(row, "answered_at"),
                time(row, "withdrawn_at"),
                row.getString("withdrawn_reason"),
                Secrecy.of(row),
                row.getBoolean("may_withdraw"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
