package se.skolrutin.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.UpdateCandidateGroups;
import se.skolrutin.roster.Role;

/** What happens to a task that nobody does: reminders, and then roles further up. */
@Component
class Watches {

    private static final String OPEN = """
            select key, case_id, school_unit_id, pupil_id, element_id, roles || raised_to as groups, due_at
            from task where case_id = :case and element_id = :element and state = 'OPEN' order by key
            """;

    private static final String ONCE_A_DAY = """
            insert into task_reminder (task_key, kind, day)
            select key, :kind, :day from task where key = :key and state = 'OPEN'
            on conflict do nothing
            """;

    private static final String RAISE = """
            update task set raised_to = raised_to || :role, raised_at = :now
            where key = :key and state = 'OPEN' and :role <> all (roles || raised_to)
            """;

    private static final String SUBJECT = """
            select key, case_id, pupil_id, process_id, element_id, name, assignee, roles || raised_to as groups
            from task where key = :key
            """;

    private static final String RAISED = "RAISED";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watches(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    List<WatchedTask> open(UUID caseId, String elementId) {
        return jdbc.sql(OPEN)
                .param("case", caseId)
                .param("element", elementId)
                .query(Watches::watched)
                .list();
    }

    void remind(long key, ReminderKind kind) {
        if (firstToday(key, kind.name())) {
            publishReminder(key, kind);
        }
    }

    void raise(long key, Collection<Role> to) {
        if (firstToday(key, RAISED)) {
            List<Role> added = to.stream().filter(role -> adds(key, role)).toList();
            if (!added.isEmpty()) {
                publishRaise(key, added);
            }
        }
    }

    private boolean firstToday(long key, String kind) {
        return jdbc.sql(ONCE_A_DAY)
                        .param("key", key)
                        .param("kind", kind)
                        .param("day", LocalDate.now(clock))
                        .update()
                == 1;
    }

    private boolean adds(long key, Role role) {
        return jdbc.sql(RAISE)
                        .param("key", key)
                        .param("role", role.group())
                        .param("now", TaskRows.utc(clock.instant()))
                        .update()
                == 1;
    }

    private void publishReminder(long key, ReminderKind kind) {
        jdbc.sql(SUBJECT)
                .param("key", key)
                .query((row, number) -> new TaskReminded(
                        row.getObject("case_id", UUID.class),
                        key,
                        row.getObject("pupil_id", UUID.class),
                        row.getString("process_id"),
                        row.getString("element_id"),
                        row.getString("name"),
                        kind,
                        LocalDate.now(clock),
                        TaskRows.roles(row, "groups"),
                        row.getObject("assignee", UUID.class),
                        clock.instant()))
                .optional()
                .ifPresent(events::publishEvent);
    }

    private void publishRaise(long key, List<Role> added) {
        jdbc.sql(SUBJECT)
                .param("key", key)
                .query((row, number) -> {
                    events.publishEvent(new UpdateCandidateGroups(key, texts(row, "groups")));
                    return new TaskRaised(
                            row.getObject("case_id", UUID.class),
                            key,
                            row.getObject("pupil_id", UUID.class),
                            row.getString("process_id"),
                            row.getString("element_id"),
                            row.getString("name"),
                            added,
                            clock.instant());
                })
                .optional()
                .ifPresent(events::publishEvent);
    }

    private static WatchedTask watched(ResultSet row, int number) throws SQLException {
        return new WatchedTask(
                row.getLong("key"),
                row.getObject("case_id", UUID.class),
                row.getObject("school_unit_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getString("element_id"),
                texts(row, "groups"),
                row.getObject("due_at", OffsetDateTime.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
