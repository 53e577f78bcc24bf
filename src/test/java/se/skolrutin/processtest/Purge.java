package se.skolrutin.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes room for the next test: cancels what runs and waits until the feed has seen it end. Nothing is deleted, since
 * the record of what happened cannot be; what was there is only left out of later answers.
 */
class Purge {

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final Set<Long> covered = ConcurrentHashMap.newKeySet();
    private final AtomicLong completed = new AtomicLong();

    Purge(ApplicationContext context) {
        this.client = context.getBean(CamundaClient.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** Answers the number of this purge. */
    long run() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(this::nothingRuns);
        covered.addAll(keys("select key from process_instance"));
        return completed.incrementAndGet();
    }

    long completed() {
        return completed.get();
    }

    boolean covers(long processInstanceKey) {
        return covered.contains(processInstanceKey);
    }

    private boolean nothingRuns() {
        List<Long> running =
                keys("select key from process_instance where state = 'ACTIVE' and parent_instance_key is null");
        running.forEach(this::cancel);
        return running.isEmpty();
    }

    /** An instance that is gone already, or is asked to go twice, is what was wanted. */
    private void cancel(long key) {
        try {
            client.newCancelInstanceCommand(key).send().join();
        } catch (ClientStatusException gone) {
            // seen again in the next round if it is not
        }
    }

    private List<Long> keys(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }
}
