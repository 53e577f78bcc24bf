package se.skolrutin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.SubstitutionRefused.Cause;
import se.skolrutin.roster.Role;

/**
 * Mentors who are away for some days, and who stands in for them. On those days, and by itself, the substitute holds the
 * mentor's role towards the mentor's pupils, and the other mentor of the class has them as own. Mentors register
 * themselves; those who run the school register anybody there.
 */
@Service
public class Substitutions {

    private static final Role[] REGISTRARS = {
        Role.COORDINATOR, Role.ADMINISTRATOR, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL
    };
    private static final Role[] LEADERS = {Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL};
    private static final int LONGEST_DAYS = 366;

    private static final String ALL = """
            select s.id, s.away, concat_ws(' ', a.given_name, a.family_name) as away_name, s.substitute,
                   b.given_name || ' ' || b.family_name as substitute_name, s.first_day, s.last_day,
                   school_today() between s.first_day and s.last_day as now,
                   :anybody or s.away = :viewer as may_end
            from substitution s
            join staff a on a.id = s.away
            left join staff b on b.id = s.substitute
            where s.ended_at is null and s.last_day >= school_today() and a.school_unit_id = :unit
              and (:anybody or s.away = :viewer or s.substitute = :viewer)
            order by s.first_day, away_name, s.id
            """;

    private static final String MENTORS = """
            select s.id, concat_ws(' ', s.given_name, s.family_name) as name
            from staff s
            where s.school_unit_id = :unit and exists (select from class_mentor_today m where m.staff_id = s.id)
              and (:anybody or s.id = :viewer)
            order by s.name_in_order
            """;

    /**
     * Whoever only oversees the school does not stand in for those who work there, and nobody gives oneself what another
     * may read: the principals, who may read it anyway, do as they need.
     */
    private static final String SUBSTITUTES = """
            select s.id, concat_ws(' ', s.given_name, s.family_name) as name
            from staff s
            where s.school_unit_id = :unit
              and not exists (select from staff_role r
                  where r.staff_id = s.id and r.role in ('revisor', 'dataskyddsombud', 'huvudman'))
              and (:leads or s.id <> :viewer)
            order by s.name_in_order
            """;

    private static final String TWICE = """
            select exists (select from substitution
                where away = :away and ended_at is null and first_day <= :last and last_day >= :first)
            """;

    private static final String REGISTER = """
            insert into substitution (id, away, substitute, first_day, last_day, registered_by, registered_at)
            values (:id, :away, :substitute, :first, :last, :viewer, :at)
            """;

    private static final String END = """
            update substitution s set ended_by = :viewer, ended_at = :at
            from staff a
            where s.id = :id and s.ended_at is null and a.id = s.away and a.school_unit_id = :unit
              and (:anybody or s.away = :viewer)
            """;

    private final JdbcClient jdbc;
    private final ReadLog log;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, ReadLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** Those of now and those to come: all of the school for who registers them, otherwise those of the viewer. */
    public List<Substitution> of(Viewer viewer) {
        return jdbc.sql(ALL)
                .param("unit", viewer.schoolUnit())
                .param("viewer", viewer.staffId())
                .param("anybody", registersAnybody(viewer))
                .query(Substitution.class)
                .list();
    }

    /** Those for whom the viewer stands in today. */
    public List<Substitution> by(Viewer viewer) {
        return of(viewer).stream()
                .filter(one -> one.now() && viewer.staffId().equals(one.substitute()))
                .toList();
    }

    /** Whom the viewer may register as away. */
    public List<Colleague> mentors(Viewer viewer) {
        return jdbc.sql(MENTORS)
                .param("unit", viewer.schoolUnit())
                .param("viewer", viewer.staffId())
                .param("anybody", registersAnybody(viewer))
                .query(Colleague.class)
                .list();
    }

    /** Whom the viewer may choose to stand in. */
    public List<Colleague> substitutes(Viewer viewer) {
        return jdbc.sql(SUBSTITUTES)
                .param("unit", viewer.schoolUnit())
                .param("viewer", viewer.staffId())
                .param("leads", viewer.hasAny(LEADERS))
                .query(Colleague.class)
                .list();
    }

    /**
     * Registers that somebody is away, both days included.
     *
     * @param substitute empty where the other mentor of the class takes over
     * @throws NotForYou where the viewer may not say so of that person
     * @throws SubstitutionRefused where it cannot be
     */
    @Transactional
    public void register(UUID away, @Nullable UUID substitute, LocalDate first, LocalDate last, Viewer viewer) {
        if (!among(mentors(viewer), away)) {
            throw refusal(viewer);
        }
        oneAtATime(away);
        check(away, substitute, first, last, viewer);
        jdbc.sql(REGISTER)
                .param("id", UUID.randomUUID())
                .param("away", away)
                .param("substitute", substitute)
                .param("first", first)
                .param("last", last)
                .param("viewer", viewer.staffId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends one at once, or takes one back that is to come; false where there is none that the viewer may end. */
    @Transactional
    public boolean end(UUID id, Viewer viewer) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("unit", viewer.schoolUnit())
                        .param("viewer", viewer.staffId())
                        .param("anybody", registersAnybody(viewer))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Who registers the same person at the same moment waits, and then finds what was registered. */
    private void oneAtATime(UUID away) {
        jdbc.sql("select id from staff where id = ? for no key update")
                .param(away)
                .query(UUID.class)
                .single();
    }

    private void check(UUID away, @Nullable UUID substitute, LocalDate first, LocalDate last, Viewer viewer) {
        if (last.isBefore(first) || last.isBefore(LocalDate.now(clock)) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw new SubstitutionRefused(Cause.DAYS);
        }
        boolean oneself =
                viewer.staffId().equals(substitute) && !viewer.staffId().equals(away);
        if (oneself && !viewer.hasAny(LEADERS)) {
            throw new SubstitutionRefused(Cause.ONESELF);
        }
        if (substitute != null && (substitute.equals(away) || !among(substitutes(viewer), substitute))) {
            throw new SubstitutionRefused(Cause.SUBSTITUTE);
        }
        if (isAway(away, first, last)) {
            throw new SubstitutionRefused(Cause.TWICE);
        }
    }

    private boolean isAway(UUID away, LocalDate first, LocalDate last) {
        return jdbc.sql(TWICE)
                .param("away", away)
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    private static boolean among(List<Colleague> people, UUID id) {
        return people.stream().anyMatch(one -> one.id().equals(id));
    }

    private static boolean registersAnybody(Viewer viewer) {
        return viewer.hasAny(REGISTRARS);
    }

    private NotForYou refusal(Viewer viewer) {
        Subject subject = new Subject(Subject.Kind.ROLE, "vikarie", null, null);
        log.refused(viewer.staffId(), subject);
        return new NotForYou(viewer, subject);
    }
}
