package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens every worker against the engine, and closes them before the application stops. */
@Component
@ConditionalOnEngine
class JobWorkers implements SmartLifecycle {

    private static final Duration JOB_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final int JOBS_AT_HAND = 32;

    private final CamundaClient client;
    private final JobRunner runner;
    private final List<Worker> workers;
    private final List<JobWorker> open = new ArrayList<>();
    private volatile boolean running;

    JobWorkers(CamundaClient client, JobRunner runner, List<Worker> workers) {
        this.client = client;
        this.runner = runner;
        this.workers = workers;
        refuseDuplicates(workers);
    }

    /** A starting engine is waited for, without holding up the pages. */
    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("open-workers").start(this::openWhenLed);
    }

    @Override
    public synchronized void stop() {
        running = false;
        open.forEach(JobWorker::close);
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void openWhenLed() {
        try {
            while (running && !Partitions.allLed(client)) {
                Thread.sleep(LOOK_EVERY);
            }
            openAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void openAll() {
        if (running) {
            workers.forEach(worker -> open.add(open(worker)));
        }
    }

    private JobWorker open(Worker worker) {
        return client.newWorker()
                .jobType(worker.type().name())
                .handler((jobs, job) -> runner.run(worker, jobs, job))
                .name("skolrutin")
                .timeout(JOB_TIMEOUT)
                .maxJobsActive(JOBS_AT_HAND)
                .pollInterval(Duration.ofSeconds(1))
                .streamEnabled(true)
                .fetchVariables(variablesOf(worker))
                .open();
    }

    private static List<String> variablesOf(Worker worker) {
        Set<String> names = new HashSet<>(worker.type().reads());
        names.add("caseId");
        return List.copyOf(names);
    }

    private static void refuseDuplicates(List<Worker> workers) {
        workers.stream()
                .collect(Collectors.groupingBy(worker -> worker.type().name(), Collectors.counting()))
                .forEach((type, count) -> {
                    if (count > 1) {
                        throw new IllegalStateException(
                                "Expected one worker for the job type %s, but there are %d".formatted(type, count));
                    }
                });
    }
}
