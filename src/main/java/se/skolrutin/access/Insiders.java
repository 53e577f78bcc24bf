package se.skolrutin.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.NamingRefused.Cause;

/** Whom a principal may let in to what is closed to most, and what has to be said about it. */
@Component
class Insiders {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    /** Whoever only oversees the school is let in to nothing by its principal. */
    private static final String OF_SCHOOL = """
            select s.id, concat_ws(' ', s.given_name, s.family_name) as name
            from staff s
            where s.school_unit_id = :unit and s.id <> :viewer
              and not exists (select from staff_role r
                  where r.staff_id = s.id and r.role in ('revisor', 'dataskyddsombud', 'huvudman'))
            order by s.family_name, s.given_name
            """;

    private final JdbcClient jdbc;

    Insiders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Colleague> of(Viewer viewer) {
        return jdbc.sql(OF_SCHOOL)
                .param("unit", viewer.schoolUnit())
                .param("viewer", viewer.staffId())
                .query(Colleague.class)
                .list();
    }

    void mustBeOfSchool(UUID staffId, Viewer viewer) {
        must(of(viewer).stream().anyMatch(one -> one.id().equals(staffId)), Cause.PERSON);
    }

    /** The reason without the blanks around it. */
    String given(String reason) {
        String why = reason.strip();
        must(why.length() >= SHORTEST_REASON && why.length() <= LONGEST_REASON, Cause.REASON);
        return why;
    }

    void mustBeAhead(LocalDate lastDay) {
        LocalDate today =
                jdbc.sql("select school_today()").query(LocalDate.class).single();
        must(!lastDay.isBefore(today) && !lastDay.isAfter(today.plusYears(1)), Cause.DAY);
    }

    private static void must(boolean holds, Cause otherwise) {
        if (!holds) {
            throw new NamingRefused(otherwise);
        }
    }
}
