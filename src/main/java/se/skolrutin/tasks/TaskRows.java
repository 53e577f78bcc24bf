package se.skolrutin.tasks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.roster.Role;

/** Reads one task as its page shows it, and those whom it concerns. */
@Component
class TaskRows {

    private static final String ONE = """
            select t.*, l.clause, c.stage,
                   concat_ws(' ', p.given_name, p.family_name) as pupil_name, k.name as class_name,
                   coalesce(p.security_marking <> 'Ingen', false) as protected_identity,
                   concat_ws(' ', a.given_name, a.family_name) as assignee_name,
                   concat_ws(' ', b.given_name, b.family_name) as completed_by_name,
                   d.answers as draft, d.saved_at as draft_saved_at
            from task t
            left join statutory_task l on l.process_id = t.process_id and l.element_id = t.element_id
            left join pupil p on p.id = t.pupil_id
            left join school_class k on k.id = p.class_id
            left join school_case c on c.id = t.case_id
            left join staff a on a.id = t.assignee
            left join staff b on b.id = t.completed_by
            left join task_draft d on d.task_key = t.key and d.staff_id = :viewer
            where t.key = :key
            """;

    private static final String PEOPLE = "select staff_id from task_person where task_key = :key";

    private static final String PEOPLE_OF_ROLES = """
            select distinct v.staff_id
            from task t
            cross join lateral seen_by(t.pupil_id) v
            where t.key = :key and t.state = 'OPEN' and v.ground = any (t.roles || t.raised_to)
              and v.ground = any (:roles::text[])
            """;

    private static final String STATUTORY = """
            select exists (select from task t
                join statutory_task l on l.process_id = t.process_id and l.element_id = t.element_id
                where t.key = :key)
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Drafts drafts;
    private final Clock clock;

    TaskRows(JdbcClient jdbc, Calendars calendars, Drafts drafts, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.drafts = drafts;
        this.clock = clock;
    }

    Optional<TaskView> one(long key, Viewer viewer, String ground, @Nullable String form) {
        SchoolCalendar calendar = calendars.of(viewer.schoolUnit());
        return jdbc.sql(ONE)
                .param("key", key)
                .param("viewer", viewer.staffId())
                .query((row, number) -> view(row, ground, form, calendar))
                .optional();
    }

    Optional<TaskScope> scope(long key) {
        return jdbc.sql(
                        "select key, case_id, pupil_id, form_key, roles || raised_to as groups from task where key = :key")
                .param("key", key)
                .query((row, number) -> new TaskScope(
                        key,
                        id(row, "case_id"),
                        idIfAny(row, "pupil_id"),
                        row.getObject("form_key", Long.class),
                        Set.copyOf(
                                Arrays.asList((String[]) row.getArray("groups").getArray()))))
                .optional();
    }

    List<UUID> people(long key, @Nullable Collection<Role> roles) {
        return jdbc.sql(roles == null ? PEOPLE : PEOPLE_OF_ROLES)
                .param("key", key)
                .param("roles", codes(roles == null ? List.of() : roles))
                .query(UUID.class)
                .list();
    }

    boolean statutory(long key) {
        return jdbc.sql(STATUTORY).param("key", key).query(Boolean.class).single();
    }

    private static String[] codes(Collection<Role> roles) {
        return roles.stream().map(Role::group).toArray(String[]::new);
    }

    @Nullable
    String name(@Nullable UUID staffId) {
        return jdbc.sql("select concat_ws(' ', given_name, family_name) from staff where id = :id")
                .param("id", staffId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private TaskView view(ResultSet row, String ground, @Nullable String form, SchoolCalendar calendar)
            throws SQLException {
        Instant dueAt = instantIfAny(row, "due_at");
        return new TaskView(
                row.getLong("key"),
                row.getInt("version"),
                TaskState.valueOf(row.getString("state")),
                id(row, "case_id"),
                id(row, "pupil_id"),
                row.getString("pupil_name"),
                row.getString("class_name"),
                row.getBoolean("protected_identity"),
                ground,
                row.getString("process_id"),
                row.getString("element_id"),
                row.getString("stage"),
                row.getString("name"),
                instant(row, "created_at"),
                dueAt,
                Due.of(dueAt, clock, calendar),
                row.getString("clause"),
                roles(row, "roles"),
                roles(row, "raised_to"),
                row.getObject("form_key", Long.class),
                form,
                idIfAny(row, "assignee"),
                name(row, "assignee_name"),
                name(row, "completed_by_name"),
                instantIfAny(row, "completed_at"),
                row.getString("draft") == null ? Map.of() : drafts.answers(row.getString("draft")),
                instantIfAny(row, "draft_saved_at"));
    }

    static List<Role> roles(ResultSet row, String column) throws SQLException {
        Array codes = row.getArray(column);
        return Arrays.stream((String[]) codes.getArray())
                .flatMap(code -> Role.ofGroup(code).stream())
                .toList();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantIfAny(row, column), column);
    }

    static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(idIfAny(row, column), column);
    }

    static @Nullable UUID idIfAny(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable String name(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null || name.isEmpty() ? null : name;
    }
}
