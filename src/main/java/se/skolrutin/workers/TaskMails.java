package se.skolrutin.workers;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.notification.NewMessage;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.Recipient;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.tasks.ReminderKind;
import se.skolrutin.tasks.TaskRaised;
import se.skolrutin.tasks.TaskReminded;
import se.skolrutin.tasks.Tasks;

/** Writes to those whom a reminder or a raised task is for; one letter a person, task, kind and day. */
@Component
class TaskMails {

    private final Tasks tasks;
    private final Roster roster;
    private final Notifications notifications;

    TaskMails(Tasks tasks, Roster roster, Notifications notifications) {
        this.tasks = tasks;
        this.roster = roster;
        this.notifications = notifications;
    }

    @EventListener
    void on(TaskReminded reminded) {
        NoticeKind kind = reminded.kind() == ReminderKind.OVERDUE ? NoticeKind.TASK_OVERDUE : NoticeKind.TASK_DUE_SOON;
        TaskLetter letter = new TaskLetter(
                kind,
                reminded.taskKey(),
                reminded.caseId(),
                reminded.pupilId(),
                reminded.day().toString());
        tell(letter, tasks.peopleFor(reminded.taskKey()));
    }

    @EventListener
    void on(TaskRaised raised) {
        TaskLetter letter = new TaskLetter(
                NoticeKind.TASK_RAISED,
                raised.taskKey(),
                raised.caseId(),
                raised.pupilId(),
                raised.to().toString());
        tell(letter, tasks.peopleFor(raised.taskKey(), raised.to()));
    }

    private void tell(TaskLetter letter, Collection<UUID> people) {
        people.stream()
                .map(roster::staff)
                .flatMap(Optional::stream)
                .filter(person -> person.email() != null)
                .map(letter::to)
                .forEach(notifications::tell);
    }

    /** What all letters about one occasion have in common. */
    private record TaskLetter(
            NoticeKind kind,
            long taskKey,
            UUID caseId,
            @Nullable UUID pupilId,
            String occasion) {

        NewMessage to(StaffMember person) {
            return new NewMessage(
                    String.join(":", kind.code(), String.valueOf(taskKey), occasion, String.valueOf(person.id())),
                    kind,
                    Recipient.staff(person.id()),
                    person.schoolUnit(),
                    pupilId,
                    caseId,
                    taskKey);
        }
    }
}
