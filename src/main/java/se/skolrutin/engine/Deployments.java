package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deploys, and holds messages back until something is deployed: a start message that reaches the engine before its
 * process would be kept there and never start anything.
 */
@Component
@ConditionalOnEngine
class Deployments {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final Duration patience;
    private final CountDownLatch first = new CountDownLatch(1);

    @Autowired
    Deployments(CamundaClient client, JdbcClient jdbc) {
        this(client, jdbc, PATIENCE);
    }

    Deployments(CamundaClient client, JdbcClient jdbc, Duration patience) {
        this.client = client;
        this.jdbc = jdbc;
        this.patience = patience;
    }

    /** @throws IllegalStateException where some partition does not have the processes in time; may be repeated */
    void deploy(List<DeployableResource> resources) {
        long key = new Patience(patience)
                .during(() -> command(resources).send().join())
                .getKey();
        if (client.newTopologyRequest().send().join().getPartitionsCount() > 1) {
            awaitDistribution(key);
        }
        first.countDown();
    }

    /** @throws IllegalStateException where nothing was deployed in time; the message stays in the event registry */
    void awaitFirst() {
        try {
            if (!first.await(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Expected the routines to be deployed, but they are not yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the routines", e);
        }
    }

    /**
     * The answer comes from one partition; the others have the processes once the engine says so in its log. One that
     * was not up when the processes were sent to it gets them again after ten seconds, then twenty, then forty.
     */
    private void awaitDistribution(long deploymentKey) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (!distributed(deploymentKey)) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("Expected every partition to have the routines, but one does not");
            }
            Patience.sleep(100);
        }
    }

    private boolean distributed(long deploymentKey) {
        return jdbc.sql("""
                        select exists (select 1 from engine_record
                            where partition_id = 1 and value_type = 'COMMAND_DISTRIBUTION' and key = ?
                                and position > (select max(position) - 20000 from engine_record where partition_id = 1))""").param(deploymentKey).query(Boolean.class).single();
    }

    private DeployResourceCommandStep2 command(List<DeployableResource> resources) {
        var command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 next = null;
        for (DeployableResource resource : resources) {
            next = next == null
                    ? command.addResourceBytes(resource.content(), resource.name())
                    : next.addResourceBytes(resource.content(), resource.name());
        }
        if (next == null) {
            throw new IllegalArgumentException("Expected at least one file to deploy");
        }
        return next;
    }
}
