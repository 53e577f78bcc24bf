package se.skolrutin.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.skolrutin.engine.DeployableResource;
import se.skolrutin.engine.Engine;
import se.skolrutin.engine.PublishMessage;

/** Cases driven from start to end per second: each in transactions, through outbox, workers, exporter and feed. */
class CaseRate {

    private static final String ENDED =
            "select count(*) from process_instance where process_id = ? and state = 'COMPLETED'";

    private final Application application;

    CaseRate(Application application) {
        this.application = application;
        application
                .bean(Engine.class)
                .deploy(List.of(new DeployableResource(BenchProcess.ID + ".bpmn", BenchProcess.xml())));
    }

    double casesPerSecond(int cases) throws Exception {
        long before = application.count(ENDED, BenchProcess.ID);
        long start = System.nanoTime();
        try (ExecutorService drivers = Executors.newFixedThreadPool(8)) {
            for (Future<?> opened : drivers.invokeAll(Collections.nCopies(cases, Executors.callable(this::open)))) {
                opened.get();
            }
        }
        application.awaitCount(before + cases, ENDED, BenchProcess.ID);
        return cases / ((System.nanoTime() - start) / 1e9);
    }

    private void open() {
        String caseId = UUID.randomUUID().toString();
        application.publish(
                new PublishMessage(BenchProcess.START, caseId, "start-" + caseId, Map.of("caseId", caseId)));
    }
}
