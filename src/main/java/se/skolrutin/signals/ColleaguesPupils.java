package se.skolrutin.signals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The pupils whom somebody may say something about: those of one's own school, and those one works with. More than the
 * name and the class is not shown, and a pupil with a protected identity only to who knows the whole name or works
 * with the pupil.
 */
@Repository
class ColleaguesPupils {

    private static final int SHORTEST = 2;
    private static final int MOST = 40;

    private static final String OWN_SCHOOL = """
            select p.id, p.given_name || ' ' || p.family_name as name, c.name as class_name,
                   coalesce(bool_or(v.own), false) as own
            from pupil p
            join staff s on s.id = :viewer
            left join pupil_visibility v on v.pupil_id = p.id and v.staff_id = s.id
                 and v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor')
            left join school_class c on c.id = p.class_id
            where (p.school_unit_id = s.school_unit_id or v.pupil_id is not null)
              and (p.enrolled_to is null or p.enrolled_to >= (now() at time zone 'Europe/Stockholm')::date)
              and %s
            group by p.id, c.name
            order by own desc, c.name, p.name_in_order
            limit :most
            """;

    private static final String ASKED = """
            (p.given_name || ' ' || p.family_name ilike :asked or c.name ilike :asked)
            and (p.security_marking = 'Ingen' or v.pupil_id is not null
                 or lower(p.given_name || ' ' || p.family_name) = lower(:whole))
            """;

    private final JdbcClient jdbc;

    ColleaguesPupils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ColleaguesPupil> find(String asked, UUID viewer) {
        String words = asked.strip();
        return words.length() < SHORTEST
                ? List.of()
                : jdbc.sql(OWN_SCHOOL.formatted(ASKED))
                        .param("viewer", viewer)
                        .param("asked", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .param("whole", words)
                        .param("most", MOST)
                        .query(ColleaguesPupil.class)
                        .list();
    }

    Optional<ColleaguesPupil> one(UUID pupil, UUID viewer) {
        return jdbc.sql(OWN_SCHOOL.formatted("p.id = :pupil"))
                .param("viewer", viewer)
                .param("pupil", pupil)
                .param("most", 1)
                .query(ColleaguesPupil.class)
                .optional();
    }
}
