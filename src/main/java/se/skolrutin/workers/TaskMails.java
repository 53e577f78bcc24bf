package se.skolrutin.workers;

import java.util.Collection;
import java.util.List;
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
import se.skolrutin.tasks.TaskCame;
import se.skolrutin.tasks.TaskHandedOver;
import se.skolrutin.tasks.TaskRaised;
import se.skolrutin.tasks.TaskReminded;
import se.skolrutin.tasks.Tasks;

/**
 * Writes at once to those whom a task is for when a law sets its clock; one letter a person, task, kind and occasion. All
 * other tasks wait for the {@linkplain DayInFigures summary of the day}.
 */
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
    void on(TaskCame came) {
        tell(
                new TaskLetter(NoticeKind.STATUTORY_TASK, came.taskKey(), came.caseId(), came.pupilId(), "ny"),
                tasks.peopleFor(came.taskKey()));
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

    /** Never with the word that was written. */
    @EventListener
    void on(TaskHandedOver handed) {
        TaskLetter letter = new TaskLetter(
                NoticeKind.TASK_HANDED_OVER, handed.taskKey(), handed.caseId(), null, String.valueOf(handed.version()));
        tell(letter, List.of(handed.to()));
    }

    private void tell(TaskLetter letter, Collection<UUID> people) {
        if (tasks.statutory(letter.taskKey())) {
            people.stream()
                    .map(roster::staff)
                    .flatMap(Optional::stream)
                    .filter(person -> person.email() != null)
                    .map(letter::to)
                    .forEach(notifications::tell);
        }
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
