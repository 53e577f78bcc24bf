package se.skolrutin.bench;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.PublishMessage;
import se.skolrutin.engine.Worker;

/** What the application does for the bench's routine: it answers its own question, through the outbox. */
@TestConfiguration(proxyBeanMethods = false)
class BenchWorkers {

    @Bean
    Worker ask(ApplicationEventPublisher events) {
        return new Worker() {
            @Override
            public JobType type() {
                return new JobType(BenchProcess.ASK, "asks", Set.of(), Set.of());
            }

            @Override
            public Map<String, Object> work(Job job) {
                String caseId = job.caseId().toString();
                events.publishEvent(new PublishMessage(BenchProcess.ANSWER, caseId, "answer-" + caseId, Map.of()));
                return Map.of();
            }
        };
    }

    @Bean
    Worker finish() {
        return new Worker() {
            @Override
            public JobType type() {
                return new JobType(BenchProcess.FINISH, "finishes", Set.of(), Set.of());
            }

            @Override
            public Map<String, Object> work(Job job) {
                return Map.of();
            }
        };
    }
}
