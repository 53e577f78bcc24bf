package se.skolrutin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands about a pupil, piece by piece, and whom a principal has let read one report of concern: with a reason, to
 * a day, and until it is ended (40 kap. 7 g § OSL).
 */
@Service
public class NamedReaders {

    private static final String GROUND = "namngiven";

    private static final String AS_WRITER = "kollega";

    /** Who told something reads what was told, as in the list of what one has told. */
    private static final String TOLD = "w.writer = :viewer and w.kind in ('anteckning', 'tecken')";

    private static final String MAY_READ =
            "(" + TOLD + " or may_read_piece(:viewer, w.id, w.pupil_id, w.zone, w.writer, w.for_mentors))";

    private static final String PIECE = """
            select w.*, concat_ws(' ', p.given_name, p.family_name) as pupil_name, k.name as class_name,
                   p.security_marking <> 'Ingen' as protected_identity,
                   nullif(concat_ws(' ', s.given_name, s.family_name), '') as writer_name,
                   w.zone = 'orosanmalan' and exists (
                       select from pupil_reading v
                       where v.staff_id = :viewer and v.pupil_id = w.pupil_id and v.ground = 'rektor') as may_name
            """;

    private static final String WITH_NAMES = """
            join pupil p on p.id = w.pupil_id
            left join school_class k on k.id = p.class_id
            left join staff s on s.id = w.writer
            """;

    private static final String READ =
            PIECE + ", may_read_zone(:viewer, w.pupil_id, w.zone, w.writer, w.for_mentors) as by_zone, " + TOLD
                    + " as told from written_piece w " + WITH_NAMES + "where w.id = :id and " + MAY_READ;

    /** The pieces are looked up by who was named, not who was named by the pieces: these are few, those are all. */
    private static final String NAMED_FOR = PIECE + """
            from named_today n
            join lateral (select * from written_piece x where x.id = n.piece_id offset 0) w on true
            """ + WITH_NAMES + """
            where n.staff_id = :viewer and w.zone = 'orosanmalan'
            order by w.told_at desc, w.id
            """;

    private static final String READERS = """
            select n.id, concat_ws(' ', s.given_name, s.family_name) as name,
                   concat_ws(' ', b.given_name, b.family_name) as named_by_name,
                   case when :reasons then n.reason end as reason, n.last_day,
                   n.last_day >= school_today() as now
            from named_reader n
            join staff s on s.id = n.staff_id
            left join staff b on b.id = n.named_by
            where n.piece_id = :piece and n.ended_at is null
            order by now desc, n.last_day, name
            """;

    private static final String ADD = """
            insert into named_reader (id, piece_id, pupil_id, staff_id, reason, last_day, named_by, named_at)
            values (:id, :piece, :pupil, :staff, :reason, :last, :viewer, :at)
            """;

    /** One that has run out makes room for a new one. */
    private static final String END_OLD = """
            update named_reader set ended_by = :viewer, ended_at = :at
            where piece_id = :piece and staff_id = :staff and ended_at is null and last_day < school_today()
            """;

    private static final String END = """
            update named_reader n set ended_by = :viewer, ended_at = :at
            from pupil_reading v
            where n.id = :id and n.piece_id = :piece and n.ended_at is null
              and v.staff_id = :viewer and v.pupil_id = n.pupil_id and v.ground = 'rektor'
            """;

    private final JdbcClient jdbc;
    private final ReadLog log;
    private final Access access;
    private final Insiders insiders;
    private final Clock clock;

    NamedReaders(JdbcClient jdbc, ReadLog log, Access access, Insiders insiders, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.access = access;
        this.insiders = insiders;
        this.clock = clock;
    }

    /**
     * One piece, for those who may read it; the read is logged. Empty where there is none.
     *
     * @throws NotForYou for others; the try is logged
     */
    @Transactional
    public Optional<Piece> read(UUID id, Viewer viewer) {
        Optional<Found> found = jdbc.sql(READ)
                .param("id", id)
                .param("viewer", viewer.staffId())
                .query(NamedReaders::found)
                .optional();
        found.ifPresentOrElse(
                read -> log.read(viewer, subject(read.piece()), ground(read, viewer)),
                () -> mustNotBeThere(id, viewer));
        return found.map(Found::piece);
    }

    /**
     * A piece and why the viewer may read it.
     *
     * @param byZone whether its zone says so
     * @param told whether the viewer told it
     */
    private record Found(Piece piece, boolean byZone, boolean told) {}

    private String ground(Found found, Viewer viewer) {
        if (found.byZone()) {
            return access.groundsFor(viewer, found.piece().pupilId()).getFirst();
        }
        return found.told() ? AS_WRITER : GROUND;
    }

    private void mustNotBeThere(UUID id, Viewer viewer) {
        jdbc.sql("select * from written_piece where id = ?")
                .param(id)
                .query((row, number) -> subject(
                        PieceKind.ofCode(row.getString("kind")),
                        id,
                        row.getObject("case_id", UUID.class),
                        row.getObject("pupil_id", UUID.class)))
                .optional()
                .ifPresent(hidden -> {
                    throw access.refused(viewer, hidden);
                });
    }

    /** What the viewer has been named to read and still may, newest first. */
    public List<Piece> namedFor(Viewer viewer) {
        return jdbc.sql(NAMED_FOR)
                .param("viewer", viewer.staffId())
                .query(NamedReaders::piece)
                .list();
    }

    /** Who has been named for a piece that the viewer has read, those it holds for first. */
    public List<NamedReader> of(Piece piece) {
        return jdbc.sql(READERS)
                .param("piece", piece.id())
                .param("reasons", piece.mayName())
                .query(NamedReader.class)
                .list();
    }

    /** Whom a principal may name as a reader. */
    public List<Colleague> nameable(Viewer viewer) {
        return insiders.of(viewer);
    }

    /**
     * Lets somebody of the school read this very piece to a day, that day included; false where there is none.
     *
     * @throws NotForYou for all but the principal; the try is logged
     * @throws NamingRefused where it cannot be
     */
    @Transactional
    public boolean name(UUID id, UUID staffId, String reason, LocalDate lastDay, Viewer viewer) {
        Optional<Piece> piece = mine(id, viewer);
        piece.ifPresent(report -> insiders.letIn(
                new Insider(staffId, reason, lastDay),
                viewer,
                END_OLD,
                ADD,
                Map.of("piece", report.id(), "pupil", report.pupilId())));
        return piece.isPresent();
    }

    /** The piece, which the viewer may name readers of; empty where there is none. */
    private Optional<Piece> mine(UUID id, Viewer viewer) {
        Optional<Piece> piece = read(id, viewer);
        piece.filter(read -> !read.mayName()).ifPresent(read -> {
            throw access.refused(viewer, subject(read));
        });
        return piece;
    }

    /**
     * Ends one at once; false where there is none that runs.
     *
     * @throws NotForYou for all but the principal; the try is logged
     */
    @Transactional
    public boolean end(UUID id, UUID reader, Viewer viewer) {
        mine(id, viewer);
        return jdbc.sql(END)
                        .param("id", reader)
                        .param("piece", id)
                        .param("viewer", viewer.staffId())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private static Subject subject(Piece piece) {
        return subject(piece.kind(), piece.id(), piece.caseId(), piece.pupilId());
    }

    private static Subject subject(PieceKind kind, UUID id, @Nullable UUID caseId, UUID pupil) {
        return switch (kind) {
            case CONTACT -> Subject.contact(id, pupil);
            case NOTE -> Subject.note(id, pupil);
            case CONCERN -> Subject.concern(id, pupil);
            case DOCUMENT -> new Subject(Subject.Kind.DOCUMENT, id.toString(), caseId, pupil);
        };
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(piece(row, number), row.getBoolean("by_zone"), row.getBoolean("told"));
    }

    private static Piece piece(ResultSet row, int number) throws SQLException {
        return new Piece(
                row.getObject("id", UUID.class),
                PieceKind.ofCode(row.getString("kind")),
                row.getObject("pupil_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("pupil_name"),
                row.getString("class_name"),
                row.getBoolean("protected_identity"),
                row.getString("writer_name"),
                row.getTimestamp("told_at").toInstant(),
                row.getString("words"),
                Secrecy.of(row),
                row.getBoolean("may_name"));
    }
}
