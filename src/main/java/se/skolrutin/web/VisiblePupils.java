package se.skolrutin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/** The pupils somebody may read about or open a case for, always through who may see whom. */
@Component
class VisiblePupils {

    private static final String VISIBLE = """
            select p.id, p.given_name || ' ' || p.family_name as name, c.name as class_name,
                   bool_or(v.own) as own, p.security_marking <> 'Ingen' as protected_identity,
                   (select s.id from school_case s
                    where s.pupil_id = p.id and s.routine = 'okad-skolnarvaro' and s.state = 'OPEN') as open_case
            from pupil p
            join pupil_reading v on v.pupil_id = p.id and v.staff_id = :staff and v.ground <> all (:closed)
            left join school_class c on c.id = p.class_id
            where %s
            group by p.id, c.name
            order by own desc, c.name, p.name_in_order
            limit 40
            """;

    private static final String[] READING_ONLY = Access.READING_ONLY.toArray(String[]::new);

    private static final Role[] OPEN_CASES = {Role.MENTOR, Role.EHT, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL};

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    VisiblePupils(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** A pupil to open a case for, or with one open already. */
    record Found(
            UUID id,
            String name,
            @Nullable String className,
            boolean own,
            boolean protectedIdentity,
            @Nullable UUID openCase) {}

    /** Those to read about, by part of a name or a class; own pupils first. */
    List<Found> readable(Viewer viewer, String asked) {
        return found(viewer, asked);
    }

    /** Those to open a case for, by part of a name or a class; own pupils first. */
    List<Found> find(Viewer viewer, String asked) {
        return found(viewer, asked, READING_ONLY);
    }

    private List<Found> found(Viewer viewer, String asked, String... closed) {
        return jdbc.sql(VISIBLE.formatted("(p.given_name || ' ' || p.family_name ilike :asked or c.name ilike :asked)"
                        + " and (p.enrolled_to is null or p.enrolled_to >= :today)"))
                .param("staff", viewer.staffId())
                .param("closed", closed)
                .param("today", LocalDate.now(clock))
                .param("asked", "%" + escaped(asked.strip()) + "%")
                .query(Found.class)
                .list();
    }

    Optional<Found> one(Viewer viewer, UUID pupil) {
        return jdbc.sql(VISIBLE.formatted("p.id = :pupil"))
                .param("staff", viewer.staffId())
                .param("closed", READING_ONLY)
                .param("pupil", pupil)
                .query(Found.class)
                .optional();
    }

    boolean mayOpenCases(Viewer viewer) {
        return viewer.hasAny(OPEN_CASES);
    }

    /** The person logged in, who may open cases. */
    Viewer opener() {
        return access.requireAny(OPEN_CASES);
    }

    private static String escaped(String asked) {
        return asked.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
