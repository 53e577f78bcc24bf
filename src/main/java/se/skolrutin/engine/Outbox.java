package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends to the engine, after commit, what was published inside a transaction. A command that did not get through stays
 * in the event registry and is sent again; each of them may be sent twice without doing anything twice. What is in
 * flight is bounded, because the engine refuses a burst.
 */
@Component
@ConditionalOnEngine
class Outbox {

    private static final int IN_FLIGHT = 24;

    private final CamundaClient client;
    private final UserTaskCommands userTasks;
    private final Deployments deployments;
    private final Patience patience = new Patience(Duration.ofSeconds(60));
    private final Semaphore inFlight = new Semaphore(IN_FLIGHT);

    Outbox(CamundaClient client, UserTaskCommands userTasks, Deployments deployments) {
        this.client = client;
        this.userTasks = userTasks;
        this.deployments = deployments;
    }

    @Async
    @TransactionalEventListener(id = "engine.publish-message")
    void on(PublishMessage message) {
        deployments.awaitFirst();
        send(() -> tolerating(Set.of(Code.ALREADY_EXISTS), () -> client.newPublishMessageCommand()
                .messageName(message.name())
                .correlationKey(message.correlationKey())
                .messageId(message.messageId())
                .timeToLive(message.timeToLive())
                .variables(message.variables())
                .send()
                .join()));
    }

    @Async
    @TransactionalEventListener(id = "engine.complete-user-task")
    void on(CompleteUserTask command) {
        send(() -> userTasks.complete(command));
    }

    @Async
    @TransactionalEventListener(id = "engine.update-candidate-groups")
    void on(UpdateCandidateGroups command) {
        send(() -> userTasks.update(command));
    }

    @Async
    @TransactionalEventListener(id = "engine.cancel-instance")
    void on(CancelInstance command) {
        send(() ->
                tolerating(Set.of(Code.NOT_FOUND), () -> client.newCancelInstanceCommand(command.processInstanceKey())
                        .send()
                        .join()));
    }

    @Async
    @TransactionalEventListener(id = "engine.retry-incident")
    void on(RetryIncident command) {
        send(() -> {
            if (command.jobKey() > 0) {
                tolerating(Set.of(Code.NOT_FOUND), () -> client.newUpdateRetriesCommand(command.jobKey())
                        .retries(3)
                        .send()
                        .join());
            }
            tolerating(Set.of(Code.NOT_FOUND, Code.FAILED_PRECONDITION), () -> client.newResolveIncidentCommand(
                            command.incidentKey())
                    .send()
                    .join());
        });
    }

    private void send(Runnable command) {
        inFlight.acquireUninterruptibly();
        try {
            patience.during(() -> {
                command.run();
                return true;
            });
        } finally {
            inFlight.release();
        }
    }

    private static void tolerating(Set<Code> alreadyDone, Runnable command) {
        try {
            command.run();
        } catch (ClientStatusException e) {
            if (!alreadyDone.contains(e.getStatusCode())) {
                throw e;
            }
        }
    }
}
