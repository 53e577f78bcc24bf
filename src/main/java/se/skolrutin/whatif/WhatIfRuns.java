package se.skolrutin.whatif;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs in the database, with what is kept of each pupil. */
@Repository
class WhatIfRuns {

    private static final int KEPT = 10;

    private static final String RUN = """
            select r.id, r.in_force, r.tried, r.draft, r.first_day first, r.last_day last, r.started_at, r.ended_at, r.state,
                   r.pupils_total, r.pupils_done, s.given_name || ' ' || s.family_name started_by
            from whatif_run r left join staff s on s.id = r.started_by
            """;
    private static final String VISIBLE = """
            from whatif_pupil w
            join pupil p on p.id = w.pupil_id
            left join school_class c on c.id = p.class_id
            where w.run_id = :run and exists (
                select from pupil_visibility v
                where v.pupil_id = p.id and v.staff_id = :viewer and v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor'))
            """;
    private static final String NAME =
            "p.given_name || ' ' || p.family_name as name, c.name as class_name, p.security_marking <> 'Ingen' as protected_identity";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Clock clock;

    WhatIfRuns(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a run and gives up the oldest ones; empty where one is running at the school already. */
    Optional<UUID> begin(Question question, UUID by) {
        jdbc.sql("""
                        delete from whatif_run where id in (
                            select id from whatif_run where school_unit_id = ? order by started_at desc offset ?)""").params(question.schoolUnit(), KEPT - 1).update();
        return jdbc.sql("""
                        insert into whatif_run (id, school_unit_id, in_force, tried, draft, first_day, last_day,
                                                started_by, started_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING') on conflict do nothing returning id""")
                .params(
                        UUID.randomUUID(),
                        question.schoolUnit(),
                        question.inForceName(),
                        question.tried().name(),
                        question.tried().isDraft(),
                        question.first(),
                        question.last(),
                        by,
                        OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
    }

    /** Tells how far the run has come; false where it is not to go on. */
    boolean progress(UUID run, int done, int total) {
        return jdbc.sql("update whatif_run set pupils_done = ?, pupils_total = ? where id = ? and state = 'RUNNING'")
                        .params(done, total, run)
                        .update()
                == 1;
    }

    void keep(UUID run, List<PupilTrace> traces) {
        template.batchUpdate(
                "insert into whatif_pupil values (?, ?, ?, ?, ?, ?, ?)",
                traces.stream()
                        .map(trace -> new @Nullable Object[] {
                            run,
                            trace.pupilId(),
                            trace.inForce(),
                            trace.tried(),
                            trace.noticedInForce(),
                            trace.noticedTried(),
                            trace.earlierBy()
                        })
                        .toList());
    }

    void done(UUID run, Comparison comparison) {
        jdbc.sql("""
                        update whatif_run set state = 'DONE', comparison = ?::jsonb, ended_at = ?
                        where id = ? and state = 'RUNNING'""")
                .params(json.writeValueAsString(comparison), OffsetDateTime.now(clock), run)
                .update();
    }

    /** Ends a run that has not come to its end. */
    void end(UUID run, WhatIfState state) {
        jdbc.sql("update whatif_run set state = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), OffsetDateTime.now(clock), run)
                .update();
    }

    /** Ends what an earlier process left unfinished. */
    void interruptAll() {
        jdbc.sql("update whatif_run set state = 'INTERRUPTED', ended_at = ? where state = 'RUNNING'")
                .param(OffsetDateTime.now(clock))
                .update();
        forgetUnfinished();
    }

    /** Forgets the pupils of the runs that ended before their end. */
    void forgetUnfinished() {
        jdbc.sql("""
                        delete from whatif_pupil w using whatif_run r
                        where r.id = w.run_id and r.state not in ('RUNNING', 'DONE')""").update();
    }

    Optional<WhatIfRun> run(UUID id, UUID schoolUnit) {
        return jdbc.sql(RUN + "where r.id = ? and r.school_unit_id = ?")
                .params(id, schoolUnit)
                .query(WhatIfRun.class)
                .optional();
    }

    List<WhatIfRun> of(UUID schoolUnit) {
        return jdbc.sql(RUN + "where r.school_unit_id = ? order by r.started_at desc")
                .param(schoolUnit)
                .query(WhatIfRun.class)
                .list();
    }

    /** Empty for a run that has not come to its end. */
    Optional<Comparison> comparison(UUID run) {
        return jdbc.sql("select comparison from whatif_run where id = ? and state = 'DONE'")
                .param(run)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Comparison.class));
    }

    /** The pupils the viewer may see who would have been noticed on another day; most gained first. */
    List<PupilChange> changes(UUID run, UUID viewer) {
        return jdbc.sql("select " + NAME + ", w.noticed_in_force, w.noticed_tried, w.earlier_by " + VISIBLE
                        + "and w.earlier_by is distinct from 0 order by w.earlier_by desc nulls last,"
                        + " w.noticed_tried, w.noticed_in_force, c.name, p.family_name, p.given_name")
                .param("run", run)
                .param("viewer", viewer)
                .query(PupilChange.class)
                .list();
    }

    /** The pupils the viewer may see with a matter at the end of the run's n-th week, beginning with 0. */
    List<PupilSteps> steps(UUID run, int week, UUID viewer) {
        return jdbc.sql("select " + NAME + ", w.in_force[:week] in_force, w.tried[:week] tried " + VISIBLE
                        + "and (w.in_force[:week] > 0 or w.tried[:week] > 0)"
                        + " order by greatest(w.in_force[:week], w.tried[:week]) desc, c.name, p.name_in_order")
                .param("run", run)
                .param("week", week + 1)
                .param("viewer", viewer)
                .query(PupilSteps.class)
                .list();
    }
}
