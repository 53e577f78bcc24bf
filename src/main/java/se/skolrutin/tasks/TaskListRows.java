package se.skolrutin.tasks;

import static se.skolrutin.tasks.TaskRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.SchoolCalendar;

/** Reads the tasklist. List and counts are taken over the same rows, in one question. */
@Component
class TaskListRows {

    /**
     * A task is for those of its roles that the viewer holds towards this very pupil. The offsets keep it from being asked
     * in another order: first whose pupils and what is asked about each of them, then their tasks, then the rest. Otherwise
     * all schools' tasks may be read through, or a pupil asked about once for each task. What is not asked for is not
     * looked up.
     */
    private static final String VISIBLE = """
            from (select t.*, v.grounds, v.own, v.pupil_in_order, v.named, v.absence, v.home_reached_at,
                         v.class_id, v.class_year, v.class_name, c.routine, c.stage, l.clause,
                         case when t.due_at is null then 4 when t.due_at < :now then 0
                              when t.due_at < :tomorrow then 1 when t.due_at < :nextWeek then 2
                              else 3 end as due_in
                  from (select g.*, p.name_in_order as pupil_in_order,
                               concat_ws(' ', p.given_name, p.family_name) ilike :words as named,
                               (select o.percent from absence_of_late o where o.pupil_id = g.pupil_id) as absence,
                               (select o.at from home_reached o where o.pupil_id = g.pupil_id) as home_reached_at,
                               k.id as class_id, k.year as class_year, k.name as class_name
                        from (select pupil_id, array_agg(ground) as grounds, bool_or(own) as own
                              from pupil_visibility
                              where staff_id = :viewer and ground not in ('arbetslag', 'oppnad')
                              group by pupil_id) g
                        left join pupil p on p.id = g.pupil_id
                        left join school_class k on k.id = p.class_id
                        offset 0) v
                  join task t on t.pupil_id = v.pupil_id and t.state = 'OPEN'
                             and (t.roles && v.grounds or t.raised_to && v.grounds)
                  left join school_case c on c.id = t.case_id
                  left join statutory_task l on l.process_id = t.process_id and l.element_id = t.element_id
                  offset 0) t
            """;

    private static final String LIST = """
            with found as (
                select t.key, t.own, t.clause, t.due_in, %1$s as together, row_number() over (order by %2$s) as place
                %3$s
            ), grouped as (
                select together, due_in, count(*) as size, count(clause) as statutory, min(place) as first
                from found group by together, due_in
            ), counted as (
                select sum(size) as open,
                       sum(size) filter (where due_in = 0) as overdue,
                       sum(size) filter (where due_in = 1) as today,
                       sum(size) filter (where due_in = 2) as week,
                       sum(size) filter (where due_in = 3) as later,
                       sum(size) filter (where due_in = 4) as undated,
                       sum(statutory) as statutory
                from grouped
            ), sides as (
                select together, sum(size) as size, min(first) as side_place,
                       sum(sum(size)) over (order by min(first)) - sum(size) as before
                from grouped where %4$s group by together
            ), listed as (
                select f.*, s.size, s.side_place
                from (select * from sides where before < :limit) s
                join found f on f.together is not distinct from s.together and %4$s
                order by s.side_place, f.place limit :limit
            )
            select n.*, t.*, f.own, f.clause, f.due_in, f.size, f.side_place, c.routine, c.stage,
                   concat_ws(' ', p.given_name, p.family_name) as pupil_name, k.name as class_name,
                   p.security_marking <> 'Ingen' as protected_identity,
                   concat_ws(' ', a.given_name, a.family_name) as assignee_name,
                   (select concat_ws(' ', h.given_name, h.family_name)
                    from task_comment m join staff h on h.id = m.written_by
                    where m.task_key = t.key and m.handed_to = t.assignee and m.written_at = t.assigned_at
                    limit 1) as handed_by_name,
                   (select o.at from home_reached o where o.pupil_id = t.pupil_id) as home_reached_at,
                   exists (select from task_draft d where d.task_key = t.key and d.staff_id = :viewer) as draft_saved
            from counted n
            left join listed f on true
            left join task t on t.key = f.key
            left join pupil p on p.id = t.pupil_id
            left join school_class k on k.id = p.class_id
            left join school_case c on c.id = t.case_id
            left join staff a on a.id = t.assignee
            order by f.side_place, f.place
            """;

    /** Keeps what the viewer is told of, and counts in the same breath what they had not been told of before. */
    private static final String TOLD = """
            with told as (
                insert into task_told (staff_id, task_key, assigned_at, raised_at)
                select :viewer::uuid, t.key, t.assigned_at, t.raised_at
                %s
                on conflict (staff_id, task_key) do update
                    set assigned_at = excluded.assigned_at, raised_at = excluded.raised_at
                returning task_key, old.task_key is null as untold, new.assigned_at, new.raised_at,
                          old.assigned_at is distinct from new.assigned_at as assigned_anew,
                          old.raised_at is distinct from new.raised_at as raised_anew
            ), news as (
                select d.untold,
                       d.assigned_anew and exists (
                           select from task_comment m
                           where m.task_key = d.task_key and m.handed_to = :viewer and m.written_at = d.assigned_at)
                           as handed,
                       d.raised_anew and exists (
                           select from task t cross join lateral seen_by(t.pupil_id) v
                           where t.key = d.task_key and v.staff_id = :viewer and v.ground = any (t.raised_to))
                           as raised
                from told d
            )
            select count(*) filter (where n.untold and not n.handed and not n.raised) as fresh,
                   count(*) filter (where n.handed) as handed_over,
                   count(*) filter (where n.raised) as raised
            from news n
            """;

    private static final String CLASSES = """
            select k.id, k.name
            from school_class k
            where k.id in (
                select p.class_id
                from pupil_visibility v
                join pupil p on p.id = v.pupil_id
                where v.staff_id = :viewer
                  and v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor')
                  and exists (select from task t where t.pupil_id = v.pupil_id and t.state = 'OPEN'))
            order by k.year, k.name
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    TaskListRows(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    TaskList list(Viewer viewer, TaskSearch search) {
        SchoolCalendar calendar = calendars.of(viewer.schoolUnit());
        String together = search.grouping().column();
        String order = search.grouping().sorted(search.order());
        String sql = LIST.formatted(together, order, found(search), search.when() == null ? "true" : "due_in = :when");
        return query(sql, viewer, search).query(rows -> {
            rows.next();
            TaskCounts counts = counts(rows);
            return new TaskList(counts, counts.of(search.when()), groups(rows, calendar));
        });
    }

    /** What has come to the viewer since they were told last, in figures; from now on they have been told of it. */
    TaskNews told(Viewer viewer) {
        TaskSearch mine = TaskSearch.mine();
        return query(TOLD.formatted(found(mine)), viewer, mine)
                .query(TaskNews.class)
                .single();
    }

    List<TaskClass> classes(Viewer viewer) {
        return jdbc.sql(CLASSES)
                .param("viewer", viewer.staffId())
                .query(TaskClass.class)
                .list();
    }

    private static String found(TaskSearch search) {
        return VISIBLE + "where " + String.join("\n  and ", conditions(search));
    }

    private static List<String> conditions(TaskSearch search) {
        List<String> conditions = new ArrayList<>(List.of(search.whose().condition()));
        when(search.caseId() != null, "t.case_id = :case", conditions);
        when(search.pupilId() != null, "t.pupil_id = :pupil", conditions);
        when(search.classId() != null, "t.class_id = :class", conditions);
        when(search.routine() != null, "t.routine = :routine", conditions);
        when(search.stage() != null, "t.stage = :stage", conditions);
        when(search.statutory(), "t.clause is not null", conditions);
        when(search.leastAbsence() != null, "t.absence >= :leastAbsence", conditions);
        when(
                search.homeSilentSince() != null,
                "(t.home_reached_at is null or t.home_reached_at < :homeSilentSince)",
                conditions);
        when(search.pattern() != null, "(t.named or t.name ilike :words)", conditions);
        return conditions;
    }

    private static void when(boolean asked, String condition, List<String> conditions) {
        if (asked) {
            conditions.add(condition);
        }
    }

    private StatementSpec query(String sql, Viewer viewer, TaskSearch search) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(sql)
                .param("viewer", viewer.staffId())
                .param("now", utc(clock.instant()))
                .param("tomorrow", utc(startOf(today.plusDays(1))))
                .param("nextWeek", utc(startOf(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))))
                .param("when", number(search.when()))
                .param("case", search.caseId())
                .param("pupil", search.pupilId())
                .param("class", search.classId())
                .param("routine", search.routine())
                .param("stage", search.stage())
                .param("leastAbsence", search.leastAbsence())
                .param("homeSilentSince", search.homeSilentSince() == null ? null : utc(search.homeSilentSince()))
                .param("words", search.pattern())
                .param("limit", search.limit());
    }

    private static TaskCounts counts(ResultSet row) throws SQLException {
        return new TaskCounts(
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("today"),
                row.getInt("week"),
                row.getInt("later"),
                row.getInt("undated"),
                row.getInt("statutory"));
    }

    /** From the row that is at hand; a single one without a task where none is listed. */
    private List<TaskGroup> groups(ResultSet row, SchoolCalendar calendar) throws SQLException {
        List<TaskGroup> groups = new ArrayList<>();
        long side = 0;
        do {
            if (row.getObject("key") != null) {
                if (row.getLong("side_place") != side) {
                    groups.add(new TaskGroup(row.getInt("size"), new ArrayList<>()));
                    side = row.getLong("side_place");
                }
                groups.getLast().tasks().add(task(row, calendar));
            }
        } while (row.next());
        return groups;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static @Nullable Integer number(@Nullable When when) {
        return when == null ? null : when.ordinal();
    }

    private OpenTask task(ResultSet row, SchoolCalendar calendar) throws SQLException {
        Instant dueAt = TaskRows.instantIfAny(row, "due_at");
        return new OpenTask(
                row.getLong("key"),
                row.getInt("version"),
                TaskRows.id(row, "case_id"),
                TaskRows.id(row, "pupil_id"),
                row.getString("pupil_name"),
                row.getString("class_name"),
                row.getBoolean("protected_identity"),
                row.getBoolean("own"),
                row.getString("process_id"),
                row.getString("element_id"),
                row.getString("routine"),
                row.getString("stage"),
                row.getString("name"),
                TaskRows.instant(row, "created_at"),
                dueAt,
                When.values()[row.getInt("due_in")],
                Due.of(dueAt, clock, calendar),
                row.getString("clause"),
                TaskRows.roles(row, "roles"),
                TaskRows.roles(row, "raised_to"),
                TaskRows.idIfAny(row, "assignee"),
                TaskRows.name(row, "assignee_name"),
                TaskRows.name(row, "handed_by_name"),
                TaskRows.instantIfAny(row, "home_reached_at"),
                row.getBoolean("draft_saved"));
    }
}
