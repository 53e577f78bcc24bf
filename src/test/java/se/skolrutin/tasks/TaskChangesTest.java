package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;

@DatabaseTest
class TaskChangesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskChanges changes;

    @Autowired
    TransactionTemplate transaction;

    TwoClassSchool school;
    Set<UUID> everybody;

    @BeforeEach
    void school() {
        school = new TwoClassSchool(jdbc);
        everybody = Set.of(
                school.mentor.staffId(),
                school.colleague.staffId(),
                school.otherMentor.staffId(),
                school.principal.staffId(),
                school.coordinator.staffId());
    }

    @Test
    void tellsThoseWhoSeeThePupilOnce() {
        String before = changes.now();
        open(TaskFeed.key());

        TaskChanges.Changed changed = changes.since(before, everybody);

        assertThat(changed.staff()).containsExactlyInAnyOrder(school.mentor.staffId(), school.colleague.staffId());
        assertThat(changes.since(changed.now(), everybody).staff()).isEmpty();
    }

    @Test
    void tellsOfATaskThatWasTaken() {
        long key = TaskFeed.key();
        open(key);
        String before = changes.now();
        jdbc.sql("update task set assignee = ?, assigned_at = now() where key = ?")
                .params(school.mentor.staffId(), key)
                .update();

        assertThat(changes.since(before, everybody).staff()).contains(school.colleague.staffId());
    }

    /** A longer transaction that began before ends after: it is told of when it has. */
    @Test
    void missesNothingThatIsCommittedLate() {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            open(TaskFeed.key());
            written.countDown();
            await(asked);
        }));
        await(written);
        TaskChanges.Changed meanwhile = changes.since(changes.now(), everybody);
        asked.countDown();
        late.join();

        assertThat(meanwhile.staff()).isEmpty();
        assertThat(changes.since(meanwhile.now(), everybody).staff()).contains(school.mentor.staffId());
    }

    @Test
    void knowsAMomentFromOtherWords() {
        assertThat(changes.isMoment(changes.now())).isTrue();
        assertThat(changes.isMoment("12:15:12,14")).isTrue();
        assertThat(changes.isMoment("igår")).isFalse();
        assertThat(changes.isMoment("15:12:")).isFalse();
    }

    private void open(long key) {
        jdbc.sql("insert into task (key, case_id, pupil_id, school_unit_id, process_id, process_instance_key,"
                        + " element_id, name, roles, created_at, state, version) values (?, ?, ?, ?, 'okad-skolnarvaro',"
                        + " 1, 'task_samtal', 'Samtala med eleven', '{mentor}', now(), 'OPEN', 1)")
                .params(key, UUID.randomUUID(), school.pupil, school.unit)
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
