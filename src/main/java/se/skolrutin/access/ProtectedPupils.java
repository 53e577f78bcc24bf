package se.skolrutin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a principal has let in to a pupil with a protected identity: for reading only, with a reason, to a day, and until
 * it is ended. Nobody else outside the pupil's own mentors, the student-health team and those who lead the school
 * reaches such a pupil, and how the home is reached is for the principal and for those let in alone.
 */
@Service
public class ProtectedPupils {

    private static final String PUPIL = """
            select p.id, concat_ws(' ', p.given_name, p.family_name) as name, c.name as class_name
            from pupil_reading v
            join pupil p on p.id = v.pupil_id and p.security_marking <> 'Ingen'
            left join school_class c on c.id = p.class_id
            where v.staff_id = :viewer and v.pupil_id = :pupil and v.ground = 'rektor'
            """;

    private static final String LET_IN = """
            select o.id, concat_ws(' ', s.given_name, s.family_name) as name,
                   concat_ws(' ', b.given_name, b.family_name) as named_by_name, o.reason, o.last_day,
                   o.last_day >= school_today() as now
            from protected_opening o
            join staff s on s.id = o.staff_id
            left join staff b on b.id = o.opened_by
            where o.pupil_id = :pupil and o.ended_at is null
            order by now desc, o.last_day, name
            """;

    private static final String OPEN_TO_VIEWER = """
            select p.id, concat_ws(' ', p.given_name, p.family_name) as name, c.name as class_name
            from protected_open_today o
            join pupil p on p.id = o.pupil_id
            left join school_class c on c.id = p.class_id
            where o.staff_id = :viewer
            order by c.name, p.name_in_order
            """;

    private static final String ADD = """
            insert into protected_opening (id, staff_id, pupil_id, reason, last_day, opened_by, opened_at)
            values (:id, :staff, :pupil, :reason, :last, :viewer, :at)
            """;

    /** One that has run out makes room for a new one. */
    private static final String END_OLD = """
            update protected_opening set ended_by = :viewer, ended_at = :at
            where pupil_id = :pupil and staff_id = :staff and ended_at is null and last_day < school_today()
            """;

    private static final String END = """
            update protected_opening set ended_by = :viewer, ended_at = :at
            where id = :id and pupil_id = :pupil and ended_at is null
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Insiders insiders;
    private final Clock clock;

    ProtectedPupils(JdbcClient jdbc, Access access, Insiders insiders, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.insiders = insiders;
        this.clock = clock;
    }

    /**
     * The pupil whom the principal may let others in to; the read is logged.
     *
     * @throws NotForYou where the pupil has no protected identity, and for all but the principal; the try is logged
     */
    @Transactional
    public OpenablePupil pupil(UUID pupilId, Viewer viewer) {
        OpenablePupil pupil = guarded(pupilId, viewer);
        access.read(viewer, Subject.pupil(pupilId));
        return pupil;
    }

    private OpenablePupil guarded(UUID pupilId, Viewer viewer) {
        Optional<OpenablePupil> pupil = jdbc.sql(PUPIL)
                .param("viewer", viewer.staffId())
                .param("pupil", pupilId)
                .query(OpenablePupil.class)
                .optional();
        return pupil.orElseThrow(() -> access.refused(viewer, Subject.pupil(pupilId)));
    }

    /** Who has been let in to the pupil, those it holds for first; for who may let others in. */
    public List<NamedReader> letIn(UUID pupilId) {
        return jdbc.sql(LET_IN).param("pupil", pupilId).query(NamedReader.class).list();
    }

    /** The pupils whom the viewer has been let in to today. */
    public List<OpenablePupil> openTo(Viewer viewer) {
        return jdbc.sql(OPEN_TO_VIEWER)
                .param("viewer", viewer.staffId())
                .query(OpenablePupil.class)
                .list();
    }

    /** Whom a principal may let in. */
    public List<Colleague> nameable(Viewer viewer) {
        return insiders.of(viewer);
    }

    /**
     * Lets somebody of the school in to the pupil to a day, that day included.
     *
     * @throws NotForYou for all but the principal; the try is logged
     * @throws NamingRefused where it cannot be
     */
    @Transactional
    public void letIn(UUID pupilId, UUID staffId, String reason, LocalDate lastDay, Viewer viewer) {
        guarded(pupilId, viewer);
        insiders.letIn(new Insider(staffId, reason, lastDay), viewer, END_OLD, ADD, Map.of("pupil", pupilId));
    }

    /**
     * Ends one at once; false where there is none that runs.
     *
     * @throws NotForYou for all but the principal; the try is logged
     */
    @Transactional
    public boolean end(UUID pupilId, UUID opening, Viewer viewer) {
        guarded(pupilId, viewer);
        return jdbc.sql(END)
                        .param("id", opening)
                        .param("pupil", pupilId)
                        .param("viewer", viewer.staffId())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
