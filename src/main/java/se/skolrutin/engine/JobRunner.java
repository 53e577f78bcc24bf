package se.skolrutin.engine;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.grpc.Status.Code;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a worker once for an element instance: its work and the note of its answer are one transaction, and a job that
 * comes again gets the kept answer. Business refusals become BPMN errors; anything else is tried again later and later,
 * and ends as an incident.
 */
@Component
@ConditionalOnEngine
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    JobRunner(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    void run(Worker worker, JobClient client, ActivatedJob activated) {
        try {
            complete(client, activated, answer(worker, job(activated)));
        } catch (Refused refused) {
            client.newThrowErrorCommand(activated.getKey())
                    .errorCode(refused.refusal.errorCode())
                    .send()
                    .join();
        } catch (RuntimeException e) {
            fail(client, activated, e);
        }
    }

    /** A job that is gone needs no answer: another node gave it, or the process went on without it. */
    private static void complete(JobClient client, ActivatedJob job, Map<String, Object> answer) {
        try {
            new Patience(Duration.ofSeconds(20)).during(() -> client.newCompleteCommand(job.getKey())
                    .variables(answer)
                    .send()
                    .join());
        } catch (ClientStatusException e) {
            if (e.getStatusCode() != Code.NOT_FOUND) {
                throw e;
            }
        }
    }

    private Map<String, Object> answer(Worker worker, Job job) {
        Map<String, Object> answer =
                transaction.execute(status -> kept(job).orElseGet(() -> keep(job, work(worker, job))));
        return answer == null ? Map.of() : answer;
    }

    private static Map<String, Object> work(Worker worker, Job job) {
        try {
            return worker.work(job);
        } catch (BusinessRefusal refusal) {
            throw new Refused(refusal);
        }
    }

    private Optional<Map<String, Object>> kept(Job job) {
        return jdbc.sql("select answer from job_run where element_instance_key = ? and job_type = ?")
                .params(job.elementInstanceKey(), job.type())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, ANSWER));
    }

    /** Two nodes at the same job: the second waits here for the first, fails on the key and is given its answer. */
    private Map<String, Object> keep(Job job, Map<String, Object> answer) {
        jdbc.sql("insert into job_run (element_instance_key, job_type, answer, ran_at) values (?, ?, ?::jsonb, ?)")
                .params(
                        job.elementInstanceKey(),
                        job.type(),
                        json.writeValueAsString(answer),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return answer;
    }

    private void fail(JobClient client, ActivatedJob job, RuntimeException e) {
        log.warn("Job {} of type {} failed, {} tries left", job.getKey(), job.getType(), job.getRetries() - 1, e);
        client.newFailCommand(job.getKey())
                .retries(job.getRetries() - 1)
                .retryBackoff(FIRST_PAUSE.multipliedBy(pauseFactor(job.getRetries())))
                .errorMessage(e.getClass().getSimpleName() + ", see the application's log for job " + job.getKey())
                .send()
                .join();
    }

    /** Three tries by default: after the first 1 s, after the second 5 s. */
    private static long pauseFactor(int retries) {
        return retries >= 3 ? 1 : 5;
    }

    private static Job job(ActivatedJob job) {
        return new Job(
                job.getKey(),
                job.getType(),
                job.getElementInstanceKey(),
                job.getProcessInstanceKey(),
                job.getBpmnProcessId(),
                job.getElementId(),
                job.getCustomHeaders(),
                new HashMap<>(job.getVariablesAsMap()));
    }

    private static final class Refused extends RuntimeException {

        private final transient BusinessRefusal refusal;

        Refused(BusinessRefusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
