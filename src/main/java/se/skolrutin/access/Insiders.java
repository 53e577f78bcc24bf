package se.skolrutin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
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
            order by s.name_in_order
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Insiders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Colleague> of(Viewer viewer) {
        return jdbc.sql(OF_SCHOOL)
                .param("unit", viewer.schoolUnit())
                .param("viewer", viewer.staffId())
                .query(Colleague.class)
                .list();
    }

    /**
     * Lets somebody in, after one that has run out has made room.
     *
     * @param endOld ends one that has run out; knows {@code staff}, {@code viewer}, {@code at} and the keys
     * @param add knows {@code id}, {@code reason} and {@code last} as well
     * @param to the keys of what the person is let in to
     * @throws NamingRefused where it cannot be
     */
    void letIn(Insider insider, Viewer viewer, String endOld, String add, Map<String, UUID> to) {
        String reason = given(insider.reason());
        mustBeAhead(insider.lastDay());
        mustBeOfSchool(insider.staffId(), viewer);
        Map<String, Object> said = new HashMap<>(to);
        said.put("staff", insider.staffId());
        said.put("viewer", viewer.staffId());
        said.put("at", OffsetDateTime.now(clock));
        jdbc.sql(endOld).params(said).update();
        said.put("id", UUID.randomUUID());
        said.put("reason", reason);
        said.put("last", insider.lastDay());
        try {
            jdbc.sql(add).params(said).update();
        } catch (DuplicateKeyException already) {
            throw new NamingRefused(Cause.TWICE);
        }
    }

    private void mustBeOfSchool(UUID staffId, Viewer viewer) {
        must(of(viewer).stream().anyMatch(one -> one.id().equals(staffId)), Cause.PERSON);
    }

    /** The reason without the blanks around it. */
    private static String given(String reason) {
        String why = reason.strip();
        must(why.length() >= SHORTEST_REASON && why.length() <= LONGEST_REASON, Cause.REASON);
        return why;
    }

    private void mustBeAhead(LocalDate lastDay) {
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
