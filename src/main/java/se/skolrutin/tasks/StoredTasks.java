package se.skolrutin.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** Tasks as they are changed: by one at a time, and whoever is late learns who was first. */
@Component
class StoredTasks {

    private final JdbcAggregateOperations aggregates;
    private final TaskRows rows;
    private final Clock clock;

    StoredTasks(JdbcAggregateOperations aggregates, TaskRows rows, Clock clock) {
        this.aggregates = aggregates;
        this.rows = rows;
        this.clock = clock;
    }

    Task current(long key) {
        Task task = aggregates.findById(key, Task.class);
        if (task == null) {
            throw new NoSuchTask(key);
        }
        return task;
    }

    /** What the person did to it since the page was shown, in another window, is no conflict. */
    Task unchanged(long key, int version, UUID staffId) {
        Task task = current(key);
        boolean asShown = task.version() == version || task.isWith(staffId);
        if (!task.open() || !asShown || task.withSomebodyElseThan(staffId)) {
            throw conflict(task);
        }
        return task;
    }

    /** Also where somebody else has it, if the page showed that. */
    Task asShown(long key, int version, UUID staffId) {
        Task task = current(key);
        if (!task.open() || task.version() != version && task.withSomebodyElseThan(staffId)) {
            throw conflict(task);
        }
        return task;
    }

    /** Where nobody else has it, whatever was shown. */
    Task freeFor(long key, UUID staffId) {
        Task task = current(key);
        if (!task.open() || task.withSomebodyElseThan(staffId)) {
            throw conflict(task);
        }
        return task;
    }

    Task saved(Task task) {
        try {
            return aggregates.update(task);
        } catch (OptimisticLockingFailureException somebodyWasFirst) {
            throw conflict(current(task.key()));
        }
    }

    private TaskConflict conflict(Task now) {
        return switch (now.state()) {
            case COMPLETED -> new TaskAlreadyDone(now.key(), rows.name(now.completedBy()), ended(now.completedAt()));
            case CANCELED -> new TaskGone(now.key(), ended(now.canceledAt()));
            case OPEN -> new TaskTaken(now.key(), rows.name(now.assignee()), ended(now.assignedAt()));
        };
    }

    private Instant ended(@Nullable Instant at) {
        return at == null ? clock.instant() : at;
    }
}
