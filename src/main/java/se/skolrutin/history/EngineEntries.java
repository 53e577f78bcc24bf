package se.skolrutin.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.ElementChanged;
import se.skolrutin.engine.ElementState;
import se.skolrutin.engine.EngineEvent;
import se.skolrutin.engine.IncidentRaised;
import se.skolrutin.engine.IncidentResolved;
import se.skolrutin.engine.InstanceEnded;
import se.skolrutin.engine.InstanceStarted;
import se.skolrutin.engine.UserTaskCanceled;
import se.skolrutin.engine.UserTaskCompleted;
import se.skolrutin.engine.UserTaskCreated;

/** What the engine did that a school cares about; the steps in between are on the diagram. */
@Component
class EngineEntries {

    private final Recorder recorder;

    EngineEntries(Recorder recorder) {
        this.recorder = recorder;
    }

    @EventListener
    void on(EngineEvent event) {
        Entry entry = event.caseId() == null ? null : entry(event.caseId(), event);
        if (entry != null) {
            recorder.record(entry);
        }
    }

    private static @Nullable Entry entry(UUID caseId, EngineEvent event) {
        return switch (event) {
            case InstanceStarted started -> started(caseId, started);
            case InstanceEnded ended -> ended(caseId, ended);
            case ElementChanged changed -> changed(caseId, changed);
            case UserTaskCreated task -> created(caseId, task);
            case UserTaskCompleted task -> taskEnded(caseId, task.userTaskKey(), "task-completed", task.at());
            case UserTaskCanceled task -> taskEnded(caseId, task.userTaskKey(), "task-canceled", task.at());
            case IncidentRaised incident ->
                Entry.of(caseId, incident.at(), "incident-raised", "incident-raised:" + incident.incidentKey())
                        .where(incident.processId(), incident.elementId());
            case IncidentResolved incident ->
                Entry.of(caseId, incident.at(), "incident-resolved", "incident-resolved:" + incident.incidentKey());
        };
    }

    private static Entry started(UUID caseId, InstanceStarted started) {
        String kind = started.parentInstanceKey() == null ? "routine-started" : "routine-called";
        return Entry.of(caseId, started.at(), kind, "instance-started:" + started.processInstanceKey())
                .where(started.processId(), null)
                .with(Map.of("version", Integer.toString(started.version())));
    }

    private static Entry ended(UUID caseId, InstanceEnded ended) {
        String routine = ended.parentInstanceKey() == null ? "routine" : "called-routine";
        String kind = routine + (ended.completed() ? "-ended" : "-stopped");
        return Entry.of(caseId, ended.at(), kind, "instance-ended:" + ended.processInstanceKey())
                .where(ended.processId(), null);
    }

    private static @Nullable Entry changed(UUID caseId, ElementChanged changed) {
        boolean interrupted =
                changed.elementType().equals("EVENT_SUB_PROCESS") && changed.state() == ElementState.ACTIVATED;
        boolean awaited =
                changed.elementType().equals("INTERMEDIATE_CATCH_EVENT") && changed.state() == ElementState.COMPLETED;
        return interrupted || awaited
                ? Entry.of(caseId, changed.at(), "element-passed", "element-passed:" + changed.elementInstanceKey())
                        .where(changed.processId(), changed.elementId())
                : null;
    }

    private static Entry created(UUID caseId, UserTaskCreated task) {
        OffsetDateTime due = task.dueDate();
        String kind = due == null ? "task-created" : "task-created-due";
        Map<String, String> args = Map.of("task", Long.toString(task.userTaskKey()), "name", task.elementName());
        return Entry.of(caseId, task.at(), kind, "task-created:" + task.userTaskKey())
                .where(task.processId(), task.elementId())
                .with(due == null ? args : Args.and(args, "due", due.toInstant().toString()));
    }

    /** A person's completion has told this already, under the same key; then it stays as the person's. */
    private static Entry taskEnded(UUID caseId, long taskKey, String what, Instant at) {
        String kind = what.equals("task-completed") ? "task-completed-in-engine" : what;
        return Entry.of(caseId, at, kind, what + ":" + taskKey).with(Map.of("task", Long.toString(taskKey)));
    }
}
