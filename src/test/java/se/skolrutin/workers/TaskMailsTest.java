package se.skolrutin.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.Access;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.notification.MessageChoice;
import se.skolrutin.notification.MessageChoices;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.OutgoingMessage;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.HandOvers;
import se.skolrutin.tasks.ReminderKind;
import se.skolrutin.tasks.TaskFeed;
import se.skolrutin.tasks.Tasks;

@DatabaseTest
class TaskMailsTest {

    private static final String STATUTORY = "task_utred-orsakerna";
    private static final String ORDINARY = "task_samtala-elev";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Access access;

    @Autowired
    private MessageChoices choices;

    @Autowired
    private Notifications notifications;

    private SmallSchool school;
    private UUID colleague;
    private UUID caseId;
    private TaskFeed feed;

    @BeforeEach
    void aCase(@Autowired ApplicationEventPublisher events, @Autowired TransactionTemplate transaction) {
        school = new SmallSchool(jdbc);
        colleague = school.staff("Kim", Role.MENTOR);
        jdbc.sql("insert into class_mentor (class_id, staff_id) values (?, ?)")
                .params(school.schoolClass, colleague)
                .update();
        UUID pupil = school.pupil();
        jdbc.sql("insert into mentor_pupil (pupil_id, staff_id) values (?, ?)")
                .params(pupil, school.mentor)
                .update();
        caseId = cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor);
        feed = new TaskFeed(jdbc, events, transaction);
    }

    @Test
    void tellsAtOnceOfATaskThatALawSetsTheClockOf() {
        long task = feed.task(caseId, STATUTORY, "mentor", null, null);

        assertThat(notifications.ofCase(caseId)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(NoticeKind.STATUTORY_TASK);
            assertThat(message.to().id()).isEqualTo(school.mentor);
            assertThat(message.taskKey()).isEqualTo(task);
        });
    }

    @Test
    void tellsOnceThoughTheEngineSaysItTwice() {
        long key = TaskFeed.key();
        feed.tell(TaskFeed.created(caseId, key, STATUTORY, "mentor", null, null));
        feed.tell(TaskFeed.created(caseId, key, STATUTORY, "mentor", null, null));

        assertThat(notifications.ofCase(caseId)).hasSize(1);
    }

    @Test
    void letsAllElseWaitForTheSummaryOfTheDay() {
        long task = feed.task(caseId, ORDINARY, "mentor", null, null);
        tasks.remind(task, ReminderKind.BEFORE_DUE);
        tasks.remind(task, ReminderKind.OVERDUE);
        handOver(task);
        tasks.raise(task, List.of(Role.PRINCIPAL));

        assertThat(notifications.ofCase(caseId)).isEmpty();
    }

    @Test
    void remindsRaisesAndHandsOverAtOnceWhatTheLawHurries() {
        long task = feed.task(caseId, STATUTORY, "mentor", null, null);
        tasks.remind(task, ReminderKind.OVERDUE);
        handOver(task);
        tasks.raise(task, List.of(Role.PRINCIPAL));

        assertThat(notifications.ofCase(caseId))
                .extracting(OutgoingMessage::kind, message -> message.to().id())
                .containsExactlyInAnyOrder(
                        tuple(NoticeKind.STATUTORY_TASK, school.mentor),
                        tuple(NoticeKind.TASK_OVERDUE, school.mentor),
                        tuple(NoticeKind.TASK_HANDED_OVER, colleague),
                        tuple(NoticeKind.TASK_RAISED, school.principal));
    }

    @Test
    void keepsTheWordThatWasWrittenToItself() {
        long task = feed.task(caseId, STATUTORY, "mentor", null, null);
        handOver(task);

        assertThat(jdbc.sql("select m::text from outgoing_message m where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(message -> message.contains("Ring"));
    }

    @Test
    void isNotTurnedOffByAChoice() {
        choices.choose(school.mentor, new MessageChoice(false, 7, Set.of()));

        feed.task(caseId, STATUTORY, "mentor", null, null);

        assertThat(notifications.ofCase(caseId)).hasSize(1);
    }

    private void handOver(long task) {
        handOvers.handOver(
                task,
                1,
                colleague,
                "Ring mamma.",
                access.staff(school.mentor.toString()).orElseThrow());
    }
}
