package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.engine.UserTaskCanceled;

@DatabaseTest
class TaskListTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    TwoClassSchool school;
    TaskFeed feed;
    UUID caseId;

    @BeforeEach
    void openCase(@Autowired ApplicationEventPublisher events, @Autowired TransactionTemplate transaction) {
        school = new TwoClassSchool(jdbc);
        feed = new TaskFeed(jdbc, events, transaction);
        caseId = school.openCase(school.pupil);
    }

    @Test
    void showsAMentorsTaskToThePupilsMentorsOnly() {
        long key = feed.task(caseId, "task_samtal", "mentor", null, null);

        assertThat(tasks.openFor(school.mentor)).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo(key);
            assertThat(task.ownPupil()).isTrue();
            assertThat(task.className()).isEqualTo("7A");
            assertThat(task.stage()).isEqualTo("mentor");
        });
        assertThat(tasks.openFor(school.colleague)).singleElement().matches(task -> !task.ownPupil());
        assertThat(tasks.openFor(school.principal)).isEmpty();
        assertThat(tasks.openFor(school.auditor)).isEmpty();
    }

    @Test
    void mentorOfAnotherClassSeesAndCountsNothing() {
        long key = feed.task(caseId, "task_samtal", "mentor", anHourAgo(), null);

        assertThat(tasks.openFor(school.otherMentor)).isEmpty();
        assertThat(tasks.list(TaskSearch.all(), school.otherMentor).counts())
                .isEqualTo(new TaskCounts(0, 0, 0, 0, 0, 0, 0));
        assertThatThrownBy(() -> tasks.task(key, school.otherMentor)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> tasks.saveDraft(key, Map.of(), school.otherMentor))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void putsOverdueFirstThenWhatTheLawClocksThenTheDueDate() {
        Instant now = clock.instant();
        long later = feed.task(caseId, "task_samtal", "rektor", now.plus(Duration.ofDays(2)), null);
        long sooner = feed.task(caseId, "task_samtal", "rektor", now.plus(Duration.ofDays(1)), null);
        long undated = feed.task(caseId, "task_samtal", "rektor", null, null);
        long statutory = feed.task(caseId, "task_besluta-om-utredning", "rektor", now.plus(Duration.ofDays(9)), null);
        long overdue = feed.task(caseId, "task_samtal", "rektor", anHourAgo(), null);

        assertThat(tasks.openFor(school.principal))
                .extracting(OpenTask::key)
                .containsExactly(overdue, statutory, sooner, later, undated);
        assertThat(tasks.openFor(school.principal))
                .filteredOn(OpenTask::statutory)
                .singleElement()
                .satisfies(task -> assertThat(task.clause()).startsWith("7 kap. 19 a §"));
    }

    @Test
    void countsTheRowsItLists() {
        feed.task(caseId, "task_samtal", "rektor", anHourAgo(), null);
        feed.task(caseId, "task_besluta-om-utredning", "rektor", clock.instant().plus(Duration.ofDays(9)), null);

        assertThat(tasks.list(TaskSearch.all(), school.principal).counts())
                .isEqualTo(new TaskCounts(2, 1, 0, 0, 1, 0, 1));
        assertThat(tasks.openFor(school.principal))
                .filteredOn(OpenTask::overdue)
                .hasSize(1);
    }

    @Test
    void projectsATaskOnceHoweverOftenItIsTold() {
        long key = feed.task(caseId, "task_samtal", "mentor", null, null);
        feed.tell(TaskFeed.created(caseId, key, "task_samtal", "mentor", null, null));

        assertThat(tasks.openFor(school.mentor)).hasSize(1);
    }

    @Test
    void dropsATaskThatTheEngineCanceled() {
        long key = feed.task(caseId, "task_samtal", "mentor", null, null);
        feed.tell(new UserTaskCanceled(caseId, key, clock.instant()));

        assertThat(tasks.openFor(school.mentor)).isEmpty();
        assertThat(tasks.task(key, school.mentor).state()).isEqualTo(TaskState.CANCELED);
    }

    private Instant anHourAgo() {
        return clock.instant().minus(Duration.ofHours(1));
    }
}
