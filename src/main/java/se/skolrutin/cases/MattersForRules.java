package se.skolrutin.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.escalation.OpenMatter;
import se.skolrutin.escalation.OpenMatters;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.StepQuestion;

/** Tells the rules which pupils have an open case and up to when absence has been dealt with. */
@Component
class MattersForRules implements OpenMatters {

    private final JdbcClient jdbc;
    private final Clock clock;

    MattersForRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case that has not come to its first step counts as the mentor's from the day it was opened. */
    @Override
    public Map<UUID, OpenMatter> of(Collection<UUID> pupils) {
        Map<UUID, OpenMatter> open = new HashMap<>();
        jdbc.sql("""
                        select id, pupil_id, coalesce(stage, 'mentor') stage, opened_by is null and asked_at is null by_data,
                               coalesce(stage_entered_on, (opened_at at time zone :zone)::date) entered_on
                        from school_case
                        where routine = 'okad-skolnarvaro' and state = 'OPEN' and pupil_id = any(:pupils)""")
                .param("zone", clock.getZone().getId())
                .param("pupils", pupils.toArray(UUID[]::new))
                .query(row -> {
                    open.put(row.getObject("pupil_id", UUID.class), matter(row));
                });
        return open;
    }

    private static OpenMatter matter(ResultSet row) throws SQLException {
        return new OpenMatter(
                row.getObject("id", UUID.class),
                Stage.ofCode(row.getString("stage")),
                row.getObject("entered_on", LocalDate.class),
                row.getBoolean("by_data"));
    }

    /** Whatever comes next in a case that is at a stage, the stage's measures are over by then. */
    @Override
    public List<StepQuestion> questions(UUID schoolUnit) {
        return jdbc.sql("""
                        select id, pupil_id, stage, stage_entered_on, asked_stage, asked_reason from school_case
                        where routine = 'okad-skolnarvaro' and state = 'OPEN' and school_unit_id = ?
                          and withdrawn_reason is null""").param(schoolUnit).query(MattersForRules::question).list();
    }

    private static StepQuestion question(ResultSet row, int number) throws SQLException {
        Stage stage = stage(row.getString("stage"));
        return new StepQuestion(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                stage,
                row.getObject("stage_entered_on", LocalDate.class),
                stage != null,
                stage(row.getString("asked_stage")),
                row.getString("asked_reason"));
    }

    private static @Nullable Stage stage(@Nullable String code) {
        return code == null ? null : Stage.ofCode(code);
    }

    /** A case taken back because its data was corrected has dealt with no absence. */
    @Override
    public Map<UUID, LocalDate> lastClosedOn(Collection<UUID> pupils) {
        Map<UUID, LocalDate> closed = new HashMap<>();
        jdbc.sql("""
                        select pupil_id, max((closed_at at time zone :zone)::date) closed_on
                        from school_case
                        where routine = 'okad-skolnarvaro' and state = 'CLOSED' and outcome <> 'rattad'
                          and pupil_id = any(:pupils)
                        group by pupil_id""")
                .param("zone", clock.getZone().getId())
                .param("pupils", pupils.toArray(UUID[]::new))
                .query(row -> {
                    closed.put(row.getObject("pupil_id", UUID.class), row.getObject("closed_on", LocalDate.class));
                });
        return closed;
    }

    @Override
    public Map<UUID, UUID> lastRetracted(Collection<UUID> pupils) {
        Map<UUID, UUID> retracted = new HashMap<>();
        jdbc.sql("""
                        select distinct on (pupil_id) pupil_id, id
                        from school_case
                        where routine = 'okad-skolnarvaro' and outcome = 'rattad' and pupil_id = any(:pupils)
                        order by pupil_id, closed_at desc""").param("pupils", pupils.toArray(UUID[]::new)).query(row -> {
            retracted.put(row.getObject("pupil_id", UUID.class), row.getObject("id", UUID.class));
        });
        return retracted;
    }
}
