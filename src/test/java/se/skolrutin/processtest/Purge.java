package se.skolrutin.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes room for the next test: waits until the feed has seen all that was started, cancels what runs and waits until
 * the feed has seen it end. Nothing is deleted, since the record of what happened cannot be; what was there is only
 * left out of later answers.
 */
class Purge {

    private static final String MARK = "engine-test-mark";
    private static final BpmnModelInstance MARKED =
            Bpmn.createExecutableProcess(MARK).startEvent().endEvent().done();

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
        long mark = mark();
        await(() -> jdbc.sql("select count(*) from process_instance where key = ? and state = 'COMPLETED'")
                        .param(mark)
                        .query(Integer.class)
                        .single()
                == 1);
        await(this::nothingRuns);
        covered.addAll(keys("select key from process_instance"));
        return completed.incrementAndGet();
    }

    long completed() {
        return completed.get();
    }

    boolean covers(long processInstanceKey) {
        return covered.contains(processInstanceKey);
    }

    /** Starts an instance after all others; once the feed has seen it, it has seen the others. */
    private long mark() {
        client.newDeployResourceCommand()
                .addProcessModel(MARKED, MARK + ".bpmn")
                .send()
                .join();
        return client.newCreateInstanceCommand()
                .bpmnProcessId(MARK)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
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
