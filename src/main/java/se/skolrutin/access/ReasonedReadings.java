package se.skolrutin.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening a pupil of one's school outside the ordinary scope: possible for those who follow pupils, after writing why,
 * for reading only and for the rest of the day. A principal sees each, and may end it at once. Within a school, too, a
 * matter is for those who need it in their work (26 kap. 1 § and 23 kap. 2 § OSL).
 */
@Service
public class ReasonedReadings {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 1000;

    private static final int SHORTEST_SEARCH = 2;
    private static final int MOST = 20;
    private static final int SHOWN = 200;

    /** Not those whom the viewer sees anyway, nor those whom a principal has closed today. */
    private static final String OPENABLE = """
            select p.id, concat_ws(' ', p.given_name, p.family_name) as name, c.name as class_name
            from openable_with_reason o
            join pupil p on p.id = o.pupil_id
            left join school_class c on c.id = p.class_id
            where o.staff_id = :viewer
              and not exists (select from pupil_reading v where v.staff_id = :viewer and v.pupil_id = p.id)
              and not exists (select from reasoned_reading r
                  where r.staff_id = :viewer and r.pupil_id = p.id and r.day = school_today())
              and %s
            order by c.name, p.name_in_order
            limit :most
            """;

    private static final String OPENED = """
            select p.id, concat_ws(' ', p.given_name, p.family_name) as name, c.name as class_name
            from pupil_reading v
            join pupil p on p.id = v.pupil_id
            left join school_class c on c.id = p.class_id
            where v.staff_id = :viewer and v.ground = 'skal'
            order by c.name, p.name_in_order
            """;

    /** The principal's own school. */
    private static final String OVERSEEN = """
            exists (select from staff v join staff_role o on o.staff_id = v.id and o.role = 'rektor'
                    where v.id = :viewer and v.school_unit_id = s.school_unit_id)
            """;

    private static final String OF_SCHOOL = """
            select r.id, concat_ws(' ', s.given_name, s.family_name) as staff_name, r.pupil_id,
                   concat_ws(' ', p.given_name, p.family_name) as pupil_name, c.name as class_name, r.reason, r.opened_at,
                   r.ended_at is null and r.day = school_today() as now, r.seen_at is not null as seen
            from reasoned_reading r
            join staff s on s.id = r.staff_id
            join pupil p on p.id = r.pupil_id
            left join school_class c on c.id = p.class_id
            where
            """ + OVERSEEN + " order by seen, r.opened_at desc, r.id limit :most";

    private static final String UNSEEN = """
            select count(*) from reasoned_reading r join staff s on s.id = r.staff_id where r.seen_at is null and
            """ + OVERSEEN;

    private static final String SEE = """
            update reasoned_reading r set seen_by = coalesce(r.seen_by, :viewer), seen_at = coalesce(r.seen_at, :at)
            from staff s where r.id = :id and s.id = r.staff_id and
            """ + OVERSEEN;

    private static final String END = """
            update reasoned_reading r set ended_by = :viewer, ended_at = :at
            from staff s
            where r.id = :id and s.id = r.staff_id and r.ended_at is null and r.day = school_today() and
            """ + OVERSEEN;

    private final JdbcClient jdbc;
    private final ReadLog log;
    private final Clock clock;

    ReasonedReadings(JdbcClient jdbc, ReadLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the viewer may open the pupil now. Logs nothing. */
    public boolean mayOpen(UUID pupilId, Viewer viewer) {
        return !openable("p.id = :pupil", pupilId, "", viewer).isEmpty();
    }

    /** The pupils whom the viewer may open, by part of a name or a class, at least two characters; some at most. */
    public List<OpenablePupil> find(String asked, Viewer viewer) {
        String words = asked.strip();
        return words.length() < SHORTEST_SEARCH
                ? List.of()
                : openable(
                        "(concat_ws(' ', p.given_name, p.family_name) ilike :asked or c.name ilike :asked)",
                        null,
                        "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        viewer);
    }

    /**
     * The pupil whom the viewer may open.
     *
     * @throws NotForYou where the viewer may not; the try is logged
     */
    public OpenablePupil pupil(UUID pupilId, Viewer viewer) {
        return openable("p.id = :pupil", pupilId, "", viewer).stream()
                .findFirst()
                .orElseThrow(() -> refusal(pupilId, viewer));
    }

    /**
     * Opens the pupil for the viewer until the day is over.
     *
     * @throws ReasonMissing where no reason is given
     * @throws NotForYou where the viewer may not; the try is logged
     */
    @Transactional
    public void open(UUID pupilId, String reason, Viewer viewer) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new ReasonMissing();
        }
        OpenablePupil pupil = pupil(pupilId, viewer);
        jdbc.sql("""
                        insert into reasoned_reading (id, staff_id, pupil_id, reason, day, opened_at)
                        values (?, ?, ?, ?, school_today(), ?) on conflict do nothing""")
                .params(UUID.randomUUID(), viewer.staffId(), pupil.id(), why, OffsetDateTime.now(clock))
                .update();
    }

    /** Those whom the viewer has opened and still may read. */
    public List<OpenablePupil> openedBy(Viewer viewer) {
        return jdbc.sql(OPENED)
                .param("viewer", viewer.staffId())
                .query(OpenablePupil.class)
                .list();
    }

    /** What has been opened at the school, not yet looked at first, then newest first; empty for all but principals. */
    public List<ReasonedReading> ofSchool(Viewer viewer) {
        return jdbc.sql(OF_SCHOOL)
                .param("viewer", viewer.staffId())
                .param("most", SHOWN)
                .query(ReasonedReading.class)
                .list();
    }

    /** How many wait for the viewer to look at them; none for all but principals. */
    public long unseen(Viewer viewer) {
        return jdbc.sql(UNSEEN)
                .param("viewer", viewer.staffId())
                .query(Long.class)
                .single();
    }

    /** Notes that a principal has looked at it; false where there is none that the viewer oversees. Repeatable. */
    @Transactional
    public boolean see(UUID id, Viewer viewer) {
        return changed(SEE, id, viewer);
    }

    /** Ends it at once; false where there is none that runs and the viewer oversees. */
    @Transactional
    public boolean end(UUID id, Viewer viewer) {
        return changed(END, id, viewer);
    }

    private boolean changed(String sql, UUID id, Viewer viewer) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("viewer", viewer.staffId())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private List<OpenablePupil> openable(String condition, @Nullable UUID pupilId, String asked, Viewer viewer) {
        return jdbc.sql(OPENABLE.formatted(condition))
                .param("viewer", viewer.staffId())
                .param("pupil", pupilId)
                .param("asked", asked)
                .param("most", MOST)
                .query(OpenablePupil.class)
                .list();
    }

    private NotForYou refusal(UUID pupilId, Viewer viewer) {
        Subject subject = Subject.pupil(pupilId);
        log.refused(viewer.staffId(), subject);
        return new NotForYou(viewer, subject);
    }
}
