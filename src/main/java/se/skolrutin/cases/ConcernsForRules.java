package se.skolrutin.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.escalation.ConcernMatters;
import se.skolrutin.escalation.OpenMatter;
import se.skolrutin.escalation.Stage;

/** Tells the rules how a pupil's matters of concern stand. */
@Component
class ConcernsForRules implements ConcernMatters {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConcernsForRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case that has not come to its first stage counts as the mentor's from the day it was opened. */
    @Override
    public Optional<OpenMatter> open(UUID pupilId) {
        return jdbc.sql("""
                        select id, coalesce(stage, 'mentor') stage, opened_by is null and asked_at is null by_data,
                               coalesce(stage_entered_on, (opened_at at time zone :zone)::date) entered_on
                        from school_case where routine = 'oro' and state = 'OPEN' and pupil_id = :pupil""")
                .param("zone", clock.getZone().getId())
                .param("pupil", pupilId)
                .query((row, number) -> new OpenMatter(
                        row.getObject("id", UUID.class),
                        Stage.ofCode(row.getString("stage")),
                        row.getObject("entered_on", LocalDate.class),
                        row.getBoolean("by_data")))
                .optional();
    }

    @Override
    public Optional<ClosedMatter> lastClosed(UUID pupilId) {
        return jdbc.sql("""
                        select id, closed_at from school_case
                        where routine = 'oro' and state = 'CLOSED' and outcome <> 'grund-bortfallen' and pupil_id = ?
                        order by closed_at desc limit 1""")
                .param(pupilId)
                .query((row, number) -> new ClosedMatter(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("closed_at").toInstant()))
                .optional();
    }

    @Override
    public Optional<UUID> previous(UUID pupilId) {
        return jdbc.sql("""
                        select id from school_case where routine = 'oro' and state = 'CLOSED' and pupil_id = ?
                        order by closed_at desc limit 1""").param(pupilId).query(UUID.class).optional();
    }
}
