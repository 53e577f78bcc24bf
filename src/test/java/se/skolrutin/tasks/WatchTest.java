package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.engine.UpdateCandidateGroups;
import se.skolrutin.roster.Role;

@DatabaseTest
@RecordApplicationEvents
class WatchTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationEvents events;

    TwoClassSchool school;
    UUID caseId;
    long task;

    @BeforeEach
    void openTask(@Autowired ApplicationEventPublisher publisher, @Autowired TransactionTemplate transaction) {
        school = new TwoClassSchool(jdbc);
        caseId = school.openCase(school.pupil);
        task = new TaskFeed(jdbc, publisher, transaction).task(caseId, "task_samtal", "mentor", null, null);
    }

    @Test
    void remindsOnceADayAndKind() {
        tasks.remind(task, ReminderKind.BEFORE_DUE);
        tasks.remind(task, ReminderKind.BEFORE_DUE);
        tasks.remind(task, ReminderKind.OVERDUE);

        assertThat(events.stream(TaskReminded.class))
                .extracting(TaskReminded::kind)
                .containsExactly(ReminderKind.BEFORE_DUE, ReminderKind.OVERDUE);
    }

    @Test
    void raisedTaskIsAlsoForTheRolesFurtherUp() {
        tasks.raise(task, List.of(Role.DEPUTY_PRINCIPAL));

        assertThat(tasks.openFor(school.deputy)).singleElement().satisfies(raised -> assertThat(raised.raisedTo())
                .containsExactly(Role.DEPUTY_PRINCIPAL));
        assertThat(tasks.openFor(school.mentor)).hasSize(1);
        assertThat(tasks.openFor(school.principal)).isEmpty();
        assertThat(events.stream(UpdateCandidateGroups.class))
                .containsExactly(new UpdateCandidateGroups(task, List.of("mentor", "bitr-rektor")));
    }

    @Test
    void raisesOneStepADayAtMost() {
        tasks.raise(task, List.of(Role.DEPUTY_PRINCIPAL));
        tasks.raise(task, List.of(Role.DEPUTY_PRINCIPAL));
        tasks.raise(task, List.of(Role.PRINCIPAL));

        assertThat(events.stream(TaskRaised.class)).hasSize(1);
        assertThat(tasks.openFor(school.principal)).isEmpty();
    }

    @Test
    void leavesATaskAloneThatIsDone() {
        tasks.complete(task, 1, Map.of(), school.mentor);
        tasks.remind(task, ReminderKind.OVERDUE);
        tasks.raise(task, List.of(Role.DEPUTY_PRINCIPAL));

        assertThat(events.stream(TaskReminded.class)).isEmpty();
        assertThat(events.stream(TaskRaised.class)).isEmpty();
        assertThat(tasks.watched(caseId, "task_samtal")).isEmpty();
    }

    @Test
    void tellsTheOwnMentorUnlessAColleagueTookTheTask() {
        assertThat(tasks.peopleFor(task)).containsExactly(school.mentor.staffId());

        tasks.claim(task, 1, school.colleague);
        assertThat(tasks.peopleFor(task)).containsExactly(school.colleague.staffId());

        tasks.raise(task, List.of(Role.DEPUTY_PRINCIPAL));
        assertThat(tasks.peopleFor(task, List.of(Role.DEPUTY_PRINCIPAL))).containsExactly(school.deputy.staffId());
    }
}
