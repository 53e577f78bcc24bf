package se.skolrutin.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The engine's state in /actuator/health, and its figures as metrics. */
@Component("engineHealthIndicator")
@ConditionalOnEngine
class EngineHealth implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final Engine engine;
    private final EngineFigures figures;
    private final ExporterLag exporter;

    EngineHealth(Engine engine, EngineFigures figures, ExporterLag exporter, MeterRegistry metrics) {
        this.engine = engine;
        this.figures = figures;
        this.exporter = exporter;
        gauge(metrics, "skolrutin.feed.lag", "Records exported and not applied", figures::feedLag);
        gauge(metrics, "skolrutin.feed.failures", "Records set aside", figures::feedFailures);
        gauge(metrics, "skolrutin.exporter.lag", "Positions not exported, -1 unknown", exporter::positions);
        gauge(metrics, "skolrutin.outbox.waiting", "Committed and not sent", figures::unpublished);
        gauge(metrics, "skolrutin.incidents.open", "Incidents that need a person", figures::openIncidents);
    }

    private static void gauge(MeterRegistry metrics, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(metrics);
    }

    @Override
    public Health health() {
        Health.Builder health = isWell() ? Health.up() : Health.down();
        return health.withDetail("brokerPid", engine.brokerPid())
                .withDetail("feedLag", figures.feedLag())
                .withDetail("feedFailures", figures.feedFailures())
                .withDetail("exporterLag", exporter.positions())
                .withDetail("unpublished", figures.unpublished())
                .withDetail("openIncidents", figures.openIncidents())
                .build();
    }

    private boolean isWell() {
        return engine.ready()
                && figures.feedFailures() == 0
                && figures.oldestUnpublished().compareTo(TOO_LONG) < 0;
    }
}
