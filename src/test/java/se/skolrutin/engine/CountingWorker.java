package se.skolrutin.engine;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A worker for tests of the engine itself. */
@Component
class CountingWorker implements Worker {

    private final Map<UUID, AtomicInteger> calls = new ConcurrentHashMap<>();

    @Override
    public JobType type() {
        return new JobType("engine-test-count", "Counts how often it is called.", Set.of(), Set.of("counted"));
    }

    @Override
    public Map<String, Object> work(Job job) {
        int count =
                calls.computeIfAbsent(job.caseId(), id -> new AtomicInteger()).incrementAndGet();
        return Map.of("counted", count);
    }

    int callsOf(UUID caseId) {
        return calls.getOrDefault(caseId, new AtomicInteger()).get();
    }
}
