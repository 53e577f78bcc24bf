package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;

/** The same done to several tasks: each by itself, whatever hinders the others. */
@DatabaseTest
class ManyTasksTest {

    private static final String FORM = """
            {"type": "default", "schemaVersion": 16, "components": [
             {"key": "homeReached", "type": "radio", "label": "Fick du tag på hemmet?", "validate": {"required": true},
              "values": [{"label": "Ja", "value": true}, {"label": "Nej", "value": false}],
              "properties": {"processVariable": "true"}},
             {"key": "innehall", "type": "textarea", "label": "Vad sades?"}]}
            """;

    @Autowired
    private ManyTasks many;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    private TwoClassSchool school;
    private TaskFeed feed;
    private Long form;
    private Map<UUID, UUID> cases;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void openTasks(@Autowired ApplicationEventPublisher publisher, @Autowired TransactionTemplate transaction) {
        school = new TwoClassSchool(jdbc);
        feed = new TaskFeed(jdbc, publisher, transaction);
        form = feed.form(FORM);
        cases = new HashMap<>();
        first = task(school.pupil);
        second = task(school.colleaguesPupil);
        third = task(school.pupil);
    }

    @Test
    void takesAllButThoseThatOthersWereFirstWith() {
        List<PickedTask> shown = picked(first, second, third);
        tasks.claim(second, 1, school.colleague);
        jdbc.sql("update task set state = 'CANCELED', canceled_at = now(), version = version + 1 where key = ?")
                .param(third)
                .update();

        Map<Long, TaskOutcome> outcomes = byTask(many.claim(shown, school.mentor));

        assertThat(outcomes.get(first).done()).isTrue();
        assertThat(outcomes.get(second).refusal())
                .isInstanceOfSatisfying(
                        TaskTaken.class, taken -> assertThat(taken.who()).isEqualTo("Kim Prov"));
        assertThat(outcomes.get(third).refusal()).isInstanceOf(TaskGone.class);
        assertThat(holders()).containsExactly(school.mentor.staffId(), school.colleague.staffId());
    }

    @Test
    void takesNothingFromAColleagueEvenWhereThePageShowedIt() {
        tasks.claim(second, 1, school.colleague);

        Map<Long, TaskOutcome> outcomes = byTask(many.claim(picked(first, second), school.mentor));

        assertThat(outcomes.get(first).done()).isTrue();
        assertThat(outcomes.get(second).refusal()).isInstanceOf(TaskTaken.class);
        assertThat(holders()).containsExactly(school.mentor.staffId(), school.colleague.staffId());
    }

    @Test
    void isTheSameDoneTwice() {
        List<PickedTask> shown = picked(first, second);
        UUID to = school.colleague.staffId();

        assertThat(many.claim(shown, school.mentor)).allMatch(TaskOutcome::done);
        assertThat(many.claim(shown, school.mentor)).allMatch(TaskOutcome::done);
        assertThat(many.release(shown, school.mentor)).allMatch(TaskOutcome::done);
        assertThat(many.release(shown, school.mentor)).allMatch(TaskOutcome::done);
        assertThat(many.handOver(picked(first, second), to, "Tack!", school.mentor))
                .allMatch(TaskOutcome::done);
        assertThat(many.handOver(shown, to, "Tack!", school.mentor)).allMatch(TaskOutcome::done);

        assertThat(holders()).containsExactly(to, to);
        assertThat(jdbc.sql("select count(*) from task_comment where task_key in (?, ?)")
                        .params(first, second)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void completesEachOnceAndSaysWhichAnswersItsFormRefuses() {
        List<PickedTask> shown = picked(first, second, third);
        tasks.claim(third, 1, school.colleague);
        Map<Long, Map<String, Object>> answers = Map.of(
                first, Map.of("homeReached", true, "innehall", "De ringer i morgon."),
                second, Map.of("innehall", "Ingen svarade."),
                third, Map.of("homeReached", true));

        Map<Long, TaskOutcome> outcomes = byTask(many.complete(shown, answers, school.mentor));

        assertThat(outcomes.get(first).done()).isTrue();
        assertThat(outcomes.get(second).invalid())
                .hasValueSatisfying(invalid -> assertThat(invalid.messages()).containsOnlyKeys("homeReached"));
        assertThat(outcomes.get(third).refusal()).isInstanceOf(TaskTaken.class);
        assertThat(tasks.task(second, school.mentor).draft()).containsEntry("innehall", "Ingen svarade.");
        assertThat(tasks.task(third, school.mentor).draft()).containsEntry("homeReached", true);

        assertThat(byTask(many.complete(shown, answers, school.mentor))
                        .get(first)
                        .done())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from case_document where task_key = ?")
                        .param(first)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(tasks.task(first, school.mentor).draft()).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotForTheViewerAndLogsTheTry() {
        long others = task(school.otherPupil);

        assertThat(many.claim(picked(first, others), school.mentor))
                .extracting(outcome -> outcome.task().key())
                .containsExactly(first);
        assertThatThrownBy(() -> many.claim(picked(others), school.mentor)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> many.chosen(picked(others), school.auditor)).isInstanceOf(NotForYou.class);
        assertThat(jdbc.sql("select count(*) from read_log where subject = ? and refused")
                        .param(Long.toString(others))
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void handsOverToWhomeverMayDoSomeOfThem() {
        jdbc.sql("insert into class_mentor (class_id, staff_id) select class_id, ? from pupil where id = ?")
                .params(school.mentor.staffId(), school.otherPupil)
                .update();
        List<PickedTask> shown = picked(first, second, task(school.otherPupil));

        assertThat(many.receivers(many.chosen(shown, school.mentor), school.mentor))
                .extracting(SharedReceiver::name, SharedReceiver::tasks)
                .containsExactly(tuple("Kim Prov", 2), tuple("Olle Prov", 1));

        List<TaskOutcome> outcomes = many.handOver(shown, school.colleague.staffId(), "Tack!", school.mentor);

        assertThat(outcomes).extracting(TaskOutcome::done).containsExactly(true, true, false);
        assertThat(outcomes.getLast().refusal()).isInstanceOf(HandOverRefused.class);
    }

    private long task(UUID pupil) {
        return feed.task(cases.computeIfAbsent(pupil, school::openCase), "task_samtal", "mentor", null, form);
    }

    private List<PickedTask> picked(Long... keys) {
        return List.of(keys).stream()
                .map(key -> new PickedTask(key, version(key)))
                .toList();
    }

    private int version(long key) {
        return jdbc.sql("select version from task where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private List<UUID> holders() {
        return jdbc.sql("select assignee from task where key in (?, ?) order by key")
                .params(first, second)
                .query(UUID.class)
                .list();
    }

    private static Map<Long, TaskOutcome> byTask(List<TaskOutcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.toMap(outcome -> outcome.task().key(), Function.identity()));
    }
}
