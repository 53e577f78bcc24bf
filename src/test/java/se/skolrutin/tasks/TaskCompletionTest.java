package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Viewer;
import se.skolrutin.engine.CompleteUserTask;
import se.skolrutin.engine.UserTaskCanceled;
import se.skolrutin.engine.UserTaskCompleted;

@DatabaseTest
@RecordApplicationEvents
class TaskCompletionTest {

    private static final String FORM = """
            {"id": "prov", "components": [
              {"type": "text", "text": "Hej"},
              {"type": "radio", "key": "homeReached", "validate": {"required": true},
               "properties": {"processVariable": "true"},
               "values": [{"label": "Ja", "value": true}, {"label": "Nej", "value": false}]},
              {"type": "textarea", "key": "said", "validate": {"required": true, "maxLength": 20},
               "properties": {"processVariable": "true"}}]}
            """;

    private static final Map<String, Object> GOOD = Map.of("homeReached", "true", "said", "Vi ses på fredag");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    TwoClassSchool school;
    TaskFeed feed;
    UUID caseId;
    long task;

    @BeforeEach
    void openTask(@Autowired ApplicationEventPublisher publisher, @Autowired TransactionTemplate transaction) {
        school = new TwoClassSchool(jdbc);
        feed = new TaskFeed(jdbc, publisher, transaction);
        caseId = school.openCase(school.pupil);
        task = feed.task(caseId, "task_samtal", "mentor", null, feed.form(FORM));
    }

    @Test
    void takesNoDraftForARead() {
        tasks.saveDraft(task, Map.of("said", "Vi"), school.mentor);

        assertThat(jdbc.sql("select count(*) from read_log where staff_id = ?")
                        .param(school.mentor.staffId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void filesTheAnswersAndGivesTheEngineNothingButFlags() {
        tasks.complete(task, 1, GOOD, school.mentor);

        assertThat(events.stream(CompleteUserTask.class))
                .containsExactly(new CompleteUserTask(task, Map.of("homeReached", true)));
        assertThat(document()).contains("Vi ses på fredag");
        assertThat(tasks.openFor(school.mentor)).isEmpty();
    }

    @Test
    void refusesASecondCompletionAndSaysWhoWasFirst() {
        tasks.complete(task, 1, GOOD, school.colleague);

        assertThatThrownBy(() -> tasks.complete(task, 1, GOOD, school.mentor))
                .isInstanceOfSatisfying(TaskAlreadyDone.class, done -> {
                    assertThat(done.who()).isEqualTo("Kim Prov");
                    assertThat(done.when()).isBeforeOrEqualTo(clock.instant());
                });
        assertThat(events.stream(TaskCompleted.class)).hasSize(1);
    }

    @Test
    void keepsWhatWasWrittenWhenSomebodyElseWasFirst() {
        tasks.complete(task, 1, GOOD, school.colleague);
        assertThatThrownBy(() -> tasks.complete(task, 1, Map.of("said", "Mitt"), school.mentor))
                .isInstanceOf(TaskConflict.class);

        assertThat(tasks.task(task, school.mentor).draft()).containsEntry("said", "Mitt");
        assertThat(tasks.task(task, school.colleague).draft()).isEmpty();
    }

    @Test
    void letsOneOfTwoWinWhoCompleteAtTheSameMoment() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = List.of(
                    people.submit(completion(start, school.mentor)),
                    people.submit(completion(start, school.colleague)));
            start.countDown();

            assertThat(List.of(won(results.get(0)), won(results.get(1)))).containsExactlyInAnyOrder(true, false);
        }
        assertThat(jdbc.sql("select count(*) from case_document where task_key = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysThatTheCaseMovedOn() {
        feed.tell(new UserTaskCanceled(caseId, task, clock.instant()));

        assertThatThrownBy(() -> tasks.complete(task, 1, GOOD, school.mentor)).isInstanceOf(TaskGone.class);
    }

    @Test
    void refusesAnswersThatTheFormDoesNotTakeWithASentenceForEach() {
        assertThatThrownBy(() ->
                        tasks.complete(task, 1, Map.of("homeReached", "kanske", "said", "x".repeat(21)), school.mentor))
                .isInstanceOfSatisfying(InvalidAnswers.class, invalid -> assertThat(invalid.messages())
                        .containsEntry("homeReached", "Välj bland alternativen i formuläret.")
                        .containsEntry("said", "Skriv högst 20 tecken; det är 21 nu."));
        assertThat(tasks.task(task, school.mentor).open()).isTrue();
        assertThat(tasks.task(task, school.mentor).draft()).containsEntry("homeReached", "kanske");

        assertThatThrownBy(() -> tasks.complete(task, 1, Map.of(), school.mentor))
                .isInstanceOf(InvalidAnswers.class);
        assertThat(tasks.task(task, school.mentor).draft()).containsEntry("homeReached", "kanske");
        assertThat(events.stream(CompleteUserTask.class)).isEmpty();
    }

    @Test
    void isNotForMentorsOfOthers() {
        assertThatThrownBy(() -> tasks.complete(task, 1, GOOD, school.otherMentor))
                .isInstanceOf(NotForYou.class);
        assertThat(tasks.task(task, school.mentor).open()).isTrue();
    }

    @Test
    void staysAsThePersonDidItWhenTheEngineTellsOfIt() {
        tasks.complete(task, 1, GOOD, school.mentor);
        feed.tell(new UserTaskCompleted(caseId, task, clock.instant()));

        assertThat(tasks.task(task, school.mentor).completedByName()).isEqualTo("Maja Prov");
    }

    @Test
    void taskTakenBySomebodyElseMustBeTakenOverFirst() {
        tasks.claim(task, 1, school.colleague);

        assertThatThrownBy(() -> tasks.complete(task, 1, GOOD, school.mentor))
                .isInstanceOfSatisfying(
                        TaskTaken.class, taken -> assertThat(taken.who()).isEqualTo("Kim Prov"));
        assertThatThrownBy(() -> tasks.complete(task, 2, GOOD, school.mentor)).isInstanceOf(TaskTaken.class);
        tasks.claim(task, 2, school.mentor);
        tasks.complete(task, 3, GOOD, school.mentor);
        assertThat(tasks.task(task, school.mentor).state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void releasedTaskIsForAllAgain() {
        tasks.claim(task, 1, school.colleague);
        tasks.release(task, 2, school.colleague);

        assertThat(tasks.openFor(school.mentor)).singleElement().matches(open -> open.assignee() == null);
        tasks.complete(task, 3, GOOD, school.mentor);
    }

    @Test
    void takesNoNoticeOfASecondClick() {
        tasks.claim(task, 1, school.mentor);
        tasks.claim(task, 1, school.mentor);
        tasks.complete(task, 1, GOOD, school.mentor);

        assertThat(events.stream(TaskClaimed.class)).hasSize(1);
        assertThat(events.stream(TaskCompleted.class)).hasSize(1);
    }

    private Callable<Boolean> completion(CountDownLatch start, Viewer viewer) {
        return () -> {
            start.await();
            tasks.complete(task, 1, GOOD, viewer);
            return true;
        };
    }

    private static boolean won(Future<Boolean> completion) throws InterruptedException {
        try {
            return completion.get();
        } catch (ExecutionException lost) {
            assertThat(lost.getCause()).isInstanceOf(TaskAlreadyDone.class);
            return false;
        }
    }

    private String document() {
        return jdbc.sql("select content::text from case_document where task_key = ?")
                .param(task)
                .query(String.class)
                .single();
    }
}
