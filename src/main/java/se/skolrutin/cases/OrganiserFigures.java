package se.skolrutin.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/** How many matters there are at an organiser's schools, school by school: figures, and never a pupil. */
@Service
public class OrganiserFigures {

    /** Fewer pupils than this are not counted out: those who know the school would know who they are. */
    static final int FEWEST = 5;

    private static final int SCHOOL_YEAR_BEGINS = 7;

    private static final String FIGURES = """
            select u.name as school, c.routine,
                   case when count(distinct c.pupil_id) filter (where c.state = 'OPEN') >= :fewest
                        then count(*) filter (where c.state = 'OPEN') end as open_now,
                   case when count(distinct c.pupil_id) filter (where c.opened_at >= :since) >= :fewest
                        then count(*) filter (where c.opened_at >= :since) end as opened
            from staff s
            join school_unit own on own.id = s.school_unit_id
            join school_unit u on u.id = own.id or own.organiser <> '' and u.organiser = own.organiser
            join school_case c on c.school_unit_id = u.id and (c.state = 'OPEN' or c.opened_at >= :since)
            where s.id = :viewer
            group by u.id, u.name, c.routine
            order by u.name collate "sv-x-icu", c.routine
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    OrganiserFigures(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The first day of the school year that is counted. */
    public LocalDate since() {
        LocalDate today = LocalDate.now(clock);
        LocalDate july = LocalDate.of(today.getYear(), SCHOOL_YEAR_BEGINS, 1);
        return today.isBefore(july) ? july.minusYears(1) : july;
    }

    /**
     * The figures of all schools of the viewer's organiser, by school and routine; routines without matters are left
     * out. That they were read is logged.
     *
     * @throws se.skolrutin.access.NotForYou for all but the organiser
     */
    @Transactional
    public List<OrganiserFigure> of(Viewer viewer) {
        access.readAs(Role.ORGANISER, Subject.figures(), viewer);
        return jdbc.sql(FIGURES)
                .param("viewer", viewer.staffId())
                .param("fewest", FEWEST)
                .param("since", since().atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(OrganiserFigures::figure)
                .list();
    }

    private static OrganiserFigure figure(ResultSet row, int number) throws SQLException {
        return new OrganiserFigure(
                row.getString("school"),
                Routine.ofCode(row.getString("routine")),
                row.getObject("open_now", Long.class),
                row.getObject("opened", Long.class));
    }
}
