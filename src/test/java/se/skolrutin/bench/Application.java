package se.skolrutin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.Skolrutin;
import se.skolrutin.engine.Engine;
import se.skolrutin.routines.Routines;

/** The application with its own broker and PostgreSQL in a data folder of its own, and the bench's workers. */
class Application implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    Application(Path parent, String... settings) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(parent), "data-");
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--skolrutin.data-dir=" + data,
                "--skolrutin.escalation.sweep=1d",
                "--skolrutin.minimum-free-megabytes=256",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(Skolrutin.class, BenchWorkers.class).run(all.toArray(String[]::new));
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(this::working);
    }

    /** What is measured must not wait for the routines. */
    private boolean working() {
        return bean(Engine.class).ready() && bean(Routines.class).deployed();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where its pages are. */
    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Publishes in a transaction of its own, as the product does. */
    void publish(Object event) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> context.publishEvent(event));
    }

    long count(String sql, Object... params) {
        return bean(JdbcClient.class).sql(sql).params(params).query(Long.class).single();
    }

    /** Waits, looking every few milliseconds, until the query counts at least so many. */
    void awaitCount(long wanted, String sql, Object... params) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> count(sql, params) >= wanted);
    }

    @Override
    public void close() {
        context.close();
    }
}
