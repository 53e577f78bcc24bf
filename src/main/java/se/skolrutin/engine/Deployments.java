package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final Duration DISTRIBUTION = Duration.ofSeconds(15);

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final CountDownLatch first = new CountDownLatch(1);

    Deployments(CamundaClient client, JdbcClient jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    void deploy(List<DeployableResource> resources) {
        long key = new Patience(PATIENCE)
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
            if (!first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Expected the routines to be deployed, but they are not yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the routines", e);
        }
    }

    /** The answer comes from one partition; the others have the processes once the engine says so in its log. */
    private void awaitDistribution(long deploymentKey) {
        long giveUpAt = System.nanoTime() + DISTRIBUTION.toNanos();
        while (!distributed(deploymentKey) && System.nanoTime() < giveUpAt) {
            Patience.sleep(100);
        }
    }

    private boolean distributed(long deploymentKey) {
        return jdbc.sql("""
                        select exists (select 1 from engine_record
                            where partition_id = 1 and value_type = 'DEPLOYMENT' and key = ?
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
