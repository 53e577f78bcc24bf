package se.skolrutin.workers;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.WatchDecision;
import se.skolrutin.escalation.WatchQuestion;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.ReminderKind;
import se.skolrutin.tasks.Tasks;
import se.skolrutin.tasks.WatchedTask;

/** Asks the rules what happens to a task that is not done: a reminder, or roles further up. */
@Component
class WatchTask implements Worker {

    private static final JobType TYPE = new JobType(
            "bevaka-uppgift",
            "Påminner om uppgiften i rubriken task eller låter den gå vidare, enligt reglerna",
            Set.of("caseId"),
            Set.of());

    private final Tasks tasks;
    private final Escalation escalation;

    WatchTask(Tasks tasks, Escalation escalation) {
        this.tasks = tasks;
        this.escalation = escalation;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) {
        tasks.watched(job.caseId(), job.headers().getOrDefault("task", "")).forEach(this::watch);
        return Map.of();
    }

    private void watch(WatchedTask task) {
        UUID unit = task.schoolUnit();
        OffsetDateTime dueAt = task.dueAt();
        if (unit != null && dueAt != null) {
            act(task.key(), escalation.decideWatch(new WatchQuestion(unit, dueAt)));
        }
    }

    private void act(long task, WatchDecision decision) {
        switch (decision.action()) {
            case NOTHING -> {}
            case REMIND_BEFORE -> tasks.remind(task, ReminderKind.BEFORE_DUE);
            case REMIND_AFTER -> tasks.remind(task, ReminderKind.OVERDUE);
            case RAISE -> tasks.raise(task, roles(decision.raiseTo()));
        }
    }

    private static List<Role> roles(List<String> groups) {
        return groups.stream().map(Role::ofGroup).flatMap(Optional::stream).toList();
    }
}
