package se.skolrutin.history;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.TaskClaimed;
import se.skolrutin.tasks.TaskCommented;
import se.skolrutin.tasks.TaskCompleted;
import se.skolrutin.tasks.TaskHandedOver;
import se.skolrutin.tasks.TaskRaised;
import se.skolrutin.tasks.TaskReleased;
import se.skolrutin.tasks.TaskReminded;

/** What people and rules did with tasks. */
@Component
class TaskEntries {

    private final Recorder recorder;

    TaskEntries(Recorder recorder) {
        this.recorder = recorder;
    }

    @EventListener
    void on(TaskCompleted event) {
        recorder.record(Entry.of(event.caseId(), event.at(), "task-completed", "task-completed:" + event.taskKey())
                .by(event.by())
                .where(event.processId(), event.elementId())
                .with(task(event.taskKey(), event.name())));
    }

    @EventListener
    void on(TaskClaimed event) {
        String kind = event.from() == null ? "task-claimed" : "task-taken-over";
        String source = "task-claimed:%d:%d".formatted(event.taskKey(), event.version());
        recorder.record(Entry.of(event.caseId(), event.at(), kind, source)
                .by(event.by())
                .where(event.processId(), event.elementId())
                .with(Args.and(task(event.taskKey(), event.name()), "fromStaff", event.from())));
    }

    /** What was said is kept as a reason is: only for those who work with the pupil. */
    @EventListener
    void on(TaskHandedOver event) {
        String source = "task-handed-over:%d:%d".formatted(event.taskKey(), event.version());
        Map<String, String> handed = Args.and(task(event.taskKey(), event.name()), "toStaff", event.to());
        recorder.record(Entry.of(event.caseId(), event.at(), "task-handed-over", source)
                .by(event.by())
                .where(event.processId(), event.elementId())
                .with(Args.and(handed, "reason", event.words())));
    }

    @EventListener
    void on(TaskCommented event) {
        recorder.record(Entry.of(event.caseId(), event.at(), "task-commented", "task-commented:" + event.comment())
                .by(event.by())
                .where(event.processId(), event.elementId())
                .with(Args.and(task(event.taskKey(), event.name()), "reason", event.words())));
    }

    @EventListener
    void on(TaskReleased event) {
        String source = "task-released:%d:%d".formatted(event.taskKey(), event.version());
        recorder.record(Entry.of(event.caseId(), event.at(), "task-released", source)
                .by(event.by())
                .where(event.processId(), event.elementId())
                .with(task(event.taskKey(), event.name())));
    }

    @EventListener
    void on(TaskRaised event) {
        String to = event.to().stream().map(Role::group).sorted().collect(Collectors.joining(","));
        recorder.record(Entry.of(event.caseId(), event.at(), "task-raised", "task-raised:" + event.taskKey() + ":" + to)
                .where(event.processId(), event.elementId())
                .with(Args.and(task(event.taskKey(), event.name()), "roles", to)));
    }

    @EventListener
    void on(TaskReminded event) {
        String source = "task-reminded:%d:%s:%s".formatted(event.taskKey(), event.kind(), event.day());
        recorder.record(Entry.of(
                        event.caseId(),
                        event.at(),
                        "task-reminded-" + event.kind().code(),
                        source)
                .where(event.processId(), event.elementId())
                .with(task(event.taskKey(), event.name())));
    }

    private static Map<String, String> task(long key, String name) {
        return Map.of("task", Long.toString(key), "name", name);
    }
}
