package se.skolrutin.tasks;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What people change about a task; the rest of the row belongs to the engine's feed. */
@Table("task")
record Task(
        @Id long key,
        UUID caseId,
        String processId,
        String elementId,
        String name,
        TaskState state,
        @Nullable UUID assignee,
        @Nullable Instant assignedAt,
        @Nullable UUID completedBy,
        @Nullable Instant completedAt,
        @Nullable Instant canceledAt,
        @Version int version) {

    Task completed(UUID by, Instant at) {
        return new Task(
                key,
                caseId,
                processId,
                elementId,
                name,
                TaskState.COMPLETED,
                assignee,
                assignedAt,
                by,
                at,
                canceledAt,
                version);
    }

    Task assigned(@Nullable UUID to, @Nullable Instant at) {
        return new Task(
                key, caseId, processId, elementId, name, state, to, at, completedBy, completedAt, canceledAt, version);
    }

    boolean open() {
        return state == TaskState.OPEN;
    }

    boolean isWith(UUID staffId) {
        return staffId.equals(assignee);
    }

    boolean withSomebodyElseThan(UUID staffId) {
        return assignee != null && !isWith(staffId);
    }

    TaskCompleted completion(UUID by, Instant at) {
        return new TaskCompleted(caseId, key, processId, elementId, name, by, at);
    }

    /** Said by the task as it was claimed. */
    TaskClaimed claimedFrom(@Nullable UUID before, Instant at) {
        UUID by = Objects.requireNonNull(assignee);
        return new TaskClaimed(caseId, key, processId, elementId, name, by, before, version, at);
    }

    /** Said by the task as it was handed over. */
    TaskHandedOver handedOver(UUID by, String words, Instant at) {
        UUID to = Objects.requireNonNull(assignee);
        return new TaskHandedOver(caseId, key, processId, elementId, name, by, to, words, version, at);
    }

    TaskCommented commented(long comment, UUID by, String words, Instant at) {
        return new TaskCommented(caseId, key, comment, processId, elementId, name, by, words, at);
    }

    TaskReleased releasedBy(UUID by, Instant at) {
        return new TaskReleased(caseId, key, processId, elementId, name, by, version, at);
    }
}
