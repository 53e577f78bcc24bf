package se.skolrutin.escalation;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.escalation.Ladders.LadderKey;

/** The decisions that were taken. */
@Repository
class Decisions {

    private static final String SELECT = "select * from decision ";

    private final JdbcClient jdbc;
    private final KeptCalendars calendars;
    private final Ladders ladders;

    Decisions(JdbcClient jdbc, KeptCalendars calendars, Ladders ladders) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.ladders = ladders;
    }

    /** Keeps the decisions that are not kept already and says which those were. */
    Set<UUID> keep(List<Judged> judged, Predicate<Decision> announced) {
        return new HashSet<>(jdbc.sql("""
                        insert into decision (id, pupil_id, case_id, taken_at, as_of, ladder_id, ladder_version,
                                              rules_version, calendar_version, stage, step_no, announced, asked,
                                              content)
                        select id, pupil_id, case_id, :takenAt, as_of::date, ladder_id, ladder_version,
                               rules_version, calendar_version, stage, step_no, announced, asked, content
                        from unnest(:ids, :pupils, :cases, :days, :ladders, :versions, :rules, :calendars,
                                    :stages, :steps, :announced, :asked, :contents)
                             as d (id, pupil_id, case_id, as_of, ladder_id, ladder_version, rules_version,
                                   calendar_version, stage, step_no, announced, asked, content)
                        on conflict (id) do nothing
                        returning id""")
                .param(
                        "takenAt",
                        Timestamp.from(
                                judged.isEmpty()
                                        ? Instant.EPOCH
                                        : judged.getFirst().decision().takenAt()))
                .param("ids", column(judged, UUID[]::new, Decision::id))
                .param("pupils", column(judged, UUID[]::new, Decision::pupilId))
                .param("cases", column(judged, UUID[]::new, Decision::caseId))
                .param("days", column(judged, String[]::new, decision -> decision.asOf()
                        .toString()))
                .param("ladders", column(judged, String[]::new, Decision::ladder))
                .param("versions", column(judged, Integer[]::new, Decision::ladderVersion))
                .param("rules", column(judged, String[]::new, Decision::rulesVersion))
                .param("calendars", calendarVersions(judged))
                .param("stages", column(judged, String[]::new, Decisions::code))
                .param("steps", column(judged, Integer[]::new, Decision::stepNo))
                .param("announced", column(judged, Boolean[]::new, announced::test))
                .param(
                        "asked",
                        judged.stream()
                                .map(one -> one.inquiry().situation().asked())
                                .toArray(Boolean[]::new))
                .param("contents", contents(judged))
                .query(UUID.class)
                .list());
    }

    private static <T> T[] column(List<Judged> judged, IntFunction<T[]> array, Function<Decision, T> value) {
        return judged.stream().map(Judged::decision).map(value).toArray(array);
    }

    private String[] calendarVersions(List<Judged> judged) {
        var versions = new IdentityHashMap<SchoolCalendar, String>();
        return judged.stream()
                .map(one -> one.inquiry().calendar())
                .map(calendar -> versions.computeIfAbsent(calendar, calendars::keep))
                .toArray(String[]::new);
    }

    private static String[] contents(List<Judged> judged) {
        return judged.stream()
                .map(one -> DecisionContent.of(one.inquiry(), one.decision()).json())
                .toArray(String[]::new);
    }

    private static @Nullable String code(Decision decision) {
        return decision.stage() == null ? null : decision.stage().code();
    }

    Optional<Decision> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::decision).optional();
    }

    Optional<KeptDecision> keptById(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::kept).optional();
    }

    List<Decision> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "where case_id = ? order by taken_at, id")
                .param(caseId)
                .query(this::decision)
                .list();
    }

    Optional<Decision> latestOf(UUID pupil) {
        return jdbc.sql(SELECT + "where pupil_id = ? order by taken_at desc limit 1")
                .param(pupil)
                .query(this::decision)
                .optional();
    }

    /**
     * By case; a case that has not asked yet is not there. Whoever moved a case to another ladder counts as the last
     * decision until the next one on that ladder.
     */
    Map<UUID, Standing> standings(Collection<UUID> cases) {
        return jdbc.sql("""
                        with moved as (
                            select distinct on (case_id) * from ladder_move
                            where case_id = any(:cases) order by case_id, move desc),
                        placed as (
                            select d.case_id, d.ladder_id, d.ladder_version, d.stage, d.step_no, d.as_of since,
                                   d.taken_at at, true decided
                            from decision d left join moved m on m.case_id = d.case_id
                            where d.case_id = any(:cases) and d.stage <> 'avsluta' and d.asked
                              and (m.move is null or d.taken_at >= m.moved_at
                                   and d.ladder_id = m.ladder_id and d.ladder_version = m.ladder_version)
                            union all
                            select case_id, ladder_id, ladder_version, stage, step_no, since, moved_at, false from moved)
                        select distinct on (case_id) case_id, ladder_id, ladder_version, stage, step_no,
                               min(since) over (partition by case_id, stage, step_no) since
                        from placed
                        order by case_id, at desc, decided desc""").param("cases", cases.toArray(UUID[]::new)).query(Decisions::standing).list().stream()
                .collect(toMap(Standing::caseId, standing -> standing));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getObject("case_id", UUID.class),
                ladder(row),
                Stage.ofCode(row.getString("stage")),
                row.getInt("step_no"),
                row.getObject("since", LocalDate.class));
    }

    /** The decision that put a matter at the step it was last put at; empty where it has not asked yet. */
    Optional<Decision> enteredBy(UUID caseId) {
        return jdbc.sql("""
                        with kept as (
                            select * from decision
                            where case_id = ? and stage <> 'avsluta' and asked)
                        select * from kept
                        where (stage, step_no) = (select stage, step_no from kept order by taken_at desc limit 1)
                        order by taken_at limit 1""").param(caseId).query(this::decision).optional();
    }

    /** By pupil, what last reached a step for somebody without an open matter. */
    Map<UUID, Opening> openings(Collection<UUID> pupils) {
        var openings = new HashMap<UUID, Opening>();
        jdbc.sql("""
                        select distinct on (pupil_id) pupil_id, as_of, ladder_id, ladder_version from decision
                        where pupil_id = any(?) and announced
                        order by pupil_id, as_of desc, taken_at desc""")
                .param(pupils.toArray(UUID[]::new))
                .query((row, number) -> openings.put(row.getObject("pupil_id", UUID.class), opening(row)))
                .list();
        return openings;
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(row.getObject("as_of", LocalDate.class), ladder(row));
    }

    private static LadderKey ladder(ResultSet row) throws SQLException {
        return new LadderKey(row.getString("ladder_id"), row.getInt("ladder_version"));
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        return kept(row, number).decision();
    }

    private KeptDecision kept(ResultSet row, int number) throws SQLException {
        var content = DecisionContent.read(row.getString("content"));
        return new KeptDecision(decision(row, content), content.situation(), row.getString("calendar_version"));
    }

    private Decision decision(ResultSet row, DecisionContent content) throws SQLException {
        var stage = row.getString("stage");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getObject("as_of", LocalDate.class),
                row.getString("ladder_id"),
                row.getInt("ladder_version"),
                row.getString("rules_version"),
                stage == null ? null : Stage.ofCode(stage),
                row.getInt("step_no"),
                title(row, content),
                content.situation().current(),
                content.openedByPerson(),
                content.reason(),
                content.owners(),
                content.criteriaOf(),
                content.fired(),
                content.facts(),
                content.due(),
                content.watches(),
                content.trialEnds(),
                content.followUpOn(),
                content.report(),
                content.notJudged());
    }

    /** Decisions of before named a lower stage's step where the ladder has none at theirs. */
    private @Nullable String title(ResultSet row, DecisionContent content) throws SQLException {
        var stage = row.getString("stage");
        return content.stepTitle() == null || stage == null
                ? content.stepTitle()
                : ladders.version(ladder(row)).ladder().titleAt(Stage.ofCode(stage), row.getInt("step_no"));
    }
}
