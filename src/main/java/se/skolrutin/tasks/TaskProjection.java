package se.skolrutin.tasks;

import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.UserTaskCanceled;
import se.skolrutin.engine.UserTaskCompleted;
import se.skolrutin.engine.UserTaskCreated;

/** Keeps tasks in step with the engine's user tasks, inside the feed's transaction; may see every event twice. */
@Component
class TaskProjection {

    private static final String CREATED = """
            insert into task (key, case_id, pupil_id, school_unit_id, process_id, process_instance_key, element_id,
                              name, roles, form_key, created_at, due_at, state, version)
            select :key, :case, c.pupil_id, c.school_unit_id, :process, :instance, :element,
                   :name, :roles::text[], :form, :at, :due, 'OPEN', 1
            from (select 1) one
            left join school_case c on c.id = :case
            on conflict (key) do nothing
            returning case_id, key as task_key, pupil_id
            """;

    /** A person's completion is older news than the engine's: who and when stay as they are. */
    private static final String COMPLETED = """
            update task set state = 'COMPLETED', completed_at = :at, version = version + 1
            where key = :key and state = 'OPEN'
            """;

    private static final String CANCELED = """
            update task set state = 'CANCELED', canceled_at = :at, version = version + 1
            where key = :key and state = 'OPEN'
            """;

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    TaskProjection(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(UserTaskCreated event) {
        OffsetDateTime due = event.dueDate();
        jdbc.sql(CREATED)
                .param("key", event.userTaskKey())
                .param("case", event.caseId())
                .param("process", event.processId())
                .param("instance", event.processInstanceKey())
                .param("element", event.elementId())
                .param("name", event.elementName())
                .param("roles", event.candidateGroups().toArray(String[]::new))
                .param("form", event.formKey())
                .param("at", TaskRows.utc(event.at()))
                .param("due", due)
                .query(TaskCame.class)
                .optional()
                .ifPresent(events::publishEvent);
    }

    @EventListener
    void on(UserTaskCompleted event) {
        jdbc.sql(COMPLETED)
                .param("key", event.userTaskKey())
                .param("at", TaskRows.utc(event.at()))
                .update();
    }

    @EventListener
    void on(UserTaskCanceled event) {
        jdbc.sql(CANCELED)
                .param("key", event.userTaskKey())
                .param("at", TaskRows.utc(event.at()))
                .update();
    }
}
