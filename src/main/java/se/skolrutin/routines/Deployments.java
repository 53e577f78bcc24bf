package se.skolrutin.routines;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.skolrutin.engine.DeployableResource;
import se.skolrutin.engine.Engine;

/**
 * Gives the engine the active versions, all together because they call each other: at every start and whenever one is
 * activated. Repeats until the engine has them; what it has already makes nothing new there.
 */
@Component("routinesHealthIndicator")
class Deployments implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(Deployments.class);
    private static final String DONE = "deployed";
    private static final int SECONDS_BETWEEN_ATTEMPTS = 10;

    private final RoutineRows rows;
    private final Engine engine;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("routines-deployment").factory());
    private volatile String state = "waiting";

    Deployments(RoutineRows rows, Engine engine, Clock clock) {
        this.rows = rows;
        this.engine = engine;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationStartedEvent started) {
        begin();
    }

    @TransactionalEventListener(id = "routines.deploy-activated")
    void on(RoutineActivated activated) {
        begin();
    }

    private void begin() {
        if (engine.available()) {
            thread.execute(this::deploy);
        }
    }

    private void deploy() {
        try {
            List<RoutineVersion> active = rows.active();
            engine.deploy(active.stream().flatMap(this::resources).toList());
            active.forEach(version -> rows.deployed(version.id(), clock.instant()));
            state = DONE;
        } catch (RuntimeException e) {
            if (thread.isShutdown()) {
                return;
            }
            state = "refused: " + e.getMessage();
            log.warn("The engine did not take the routines; trying again", e);
            thread.schedule(this::deploy, SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS);
        }
    }

    boolean done() {
        return DONE.equals(state);
    }

    private Stream<DeployableResource> resources(RoutineVersion version) {
        return rows.files(version.id()).contents().entrySet().stream().map(Deployments::resource);
    }

    private static DeployableResource resource(Map.Entry<String, String> file) {
        return new DeployableResource(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Health health() {
        boolean well = !engine.available() || done();
        return (well ? Health.up() : Health.down())
                .withDetail("deployment", state)
                .build();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
