package se.skolrutin.workers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.notification.NewMessage;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.Recipient;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.tasks.ReminderKind;
import se.skolrutin.tasks.TaskRaised;
import se.skolrutin.tasks.TaskReminded;

/** Writes to those whom a reminder or a raised task is for; one letter a person, task, kind and day. */
@Component
class TaskMails {

    private final Roster roster;
    private final Notifications notifications;

    TaskMails(Roster roster, Notifications notifications) {
        this.roster = roster;
        this.notifications = notifications;
    }

    /** Whoever has taken the task is reminded alone, otherwise all it is for. */
    @EventListener
    void on(TaskReminded reminded) {
        NoticeKind kind = reminded.kind() == ReminderKind.OVERDUE ? NoticeKind.TASK_OVERDUE : NoticeKind.TASK_DUE_SOON;
        TaskLetter letter = new TaskLetter(kind, reminded.taskKey(), reminded.caseId(), reminded.day().toString());
        pupil(reminded.pupilId())
                .ifPresent(pupil -> tell(letter, pupil, receivers(pupil, reminded.roles(), reminded.assignee())));
    }

    @EventListener
    void on(TaskRaised raised) {
        String roles = raised.to().toString();
        TaskLetter letter = new TaskLetter(NoticeKind.TASK_RAISED, raised.taskKey(), raised.caseId(), roles);
        pupil(raised.pupilId()).ifPresent(pupil -> tell(letter, pupil, receivers(pupil, raised.to(), null)));
    }

    private Optional<Pupil> pupil(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(roster::pupil);
    }

    private Stream<StaffMember> receivers(Pupil pupil, Collection<Role> roles, @Nullable UUID assignee) {
        return assignee != null
                ? roster.staff(assignee).stream()
                : roles.stream().flatMap(role -> holders(pupil, role).stream()).distinct();
    }

    private List<StaffMember> holders(Pupil pupil, Role role) {
        return role == Role.MENTOR ? roster.mentorsOf(pupil.id()) : roster.staffWith(pupil.schoolUnit(), role);
    }

    private void tell(TaskLetter letter, Pupil pupil, Stream<StaffMember> receivers) {
        receivers.filter(receiver -> receiver.email() != null)
                .map(receiver -> letter.to(receiver, pupil))
                .forEach(notifications::tell);
    }

    /** What all letters about one event have in common. */
    private record TaskLetter(NoticeKind kind, long taskKey, UUID caseId, String occasion) {

        NewMessage to(StaffMember receiver, Pupil pupil) {
            return new NewMessage(
                    String.join(":", kind.code(), "" + taskKey, occasion, "" + receiver.id()),
                    kind,
                    Recipient.staff(receiver.id()),
                    pupil.schoolUnit(),
                    pupil.id(),
                    caseId,
                    taskKey);
        }
    }
}
