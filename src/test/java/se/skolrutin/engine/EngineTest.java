package se.skolrutin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.WholeApplicationTest;

@WholeApplicationTest
class EngineTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Engine engine;

    @Autowired
    EmbeddedBroker broker;

    @Autowired
    EngineFigures figures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seen seen;

    @Autowired
    CountingWorker worker;

    @BeforeEach
    void deploy() throws IOException {
        engine.deploy(List.of(new DeployableResource(
                "two-steps.bpmn", new ClassPathResource("engine/two-steps.bpmn").getContentAsByteArray())));
    }

    @Test
    void followsACaseFromMessageToEnd() {
        UUID caseId = UUID.randomUUID();
        start(caseId, "once");

        UserTaskCreated task = taskOf(caseId);
        assertThat(task.elementName()).isEqualTo("Talk to somebody");
        assertThat(task.candidateGroups()).containsExactly("mentor");
        assertThat(task.dueDate()).isEqualTo(OffsetDateTime.parse("2026-12-01T16:00:00+01:00"));

        publish(new UpdateCandidateGroups(task.userTaskKey(), List.of("mentor", "rektor")));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        jdbc.sql("select array_to_string(candidate_groups, ',') from user_task where key = ?")
                                .param(task.userTaskKey())
                                .query(String.class)
                                .list())
                .containsExactly("mentor,rektor"));

        publish(new CompleteUserTask(task.userTaskKey(), Map.of("done", true)));
        await().atMost(SOON).until(() -> stateOf(caseId).equals("COMPLETED"));
        assertThat(seen.of(caseId, InstanceEnded.class)).hasSize(1);
        assertThat(worker.callsOf(caseId)).isEqualTo(1);
    }

    @Test
    void startsOnlyOneInstanceForTheSameMessageSentTwice() {
        UUID caseId = UUID.randomUUID();
        start(caseId, "same");
        start(caseId, "same");
        taskOf(caseId);
        await().atMost(SOON).until(() -> figures.unpublished() == 0);
        assertThat(jdbc.sql("select count(*) from process_instance where case_id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void sendsNothingWhenTheTransactionRollsBack() {
        UUID caseId = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(message(caseId, "never"));
            status.setRollbackOnly();
        });
        UUID later = UUID.randomUUID();
        start(later, "later");
        taskOf(later);
        assertThat(seen.has(caseId, InstanceStarted.class)).isFalse();
    }

    @Test
    void goesOnAfterTheBrokerWasKilled() {
        UUID caseId = UUID.randomUUID();
        start(caseId, "before");
        UserTaskCreated task = taskOf(caseId);

        long pid = broker.pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        publish(new CompleteUserTask(task.userTaskKey(), Map.of()));

        await().atMost(Duration.ofSeconds(120)).until(() -> seen.has(caseId, InstanceEnded.class));
        assertThat(broker.pid()).isNotEqualTo(pid);
    }

    private UserTaskCreated taskOf(UUID caseId) {
        await().atMost(SOON).until(() -> seen.has(caseId, UserTaskCreated.class));
        return seen.of(caseId, UserTaskCreated.class).getFirst();
    }

    private String stateOf(UUID caseId) {
        return jdbc.sql("select state from process_instance where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private void start(UUID caseId, String messageId) {
        publish(message(caseId, messageId));
    }

    private static PublishMessage message(UUID caseId, String messageId) {
        return new PublishMessage(
                "two-steps-start", caseId.toString(), caseId + ":" + messageId, Map.of("caseId", caseId.toString()));
    }

    private void publish(Object command) {
        transaction.executeWithoutResult(status -> events.publishEvent(command));
    }
}
