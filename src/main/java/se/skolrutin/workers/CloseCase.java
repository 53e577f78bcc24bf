package se.skolrutin.workers;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Outcome;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;

/** Closes a case with the outcome that the process names. */
@Component
class CloseCase implements Worker {

    private static final JobType TYPE = new JobType(
            "avsluta-arende", "Avslutar ärendet med utfallet i rubriken utfall", Set.of("caseId"), Set.of());

    private final Cases cases;

    CloseCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) {
        cases.close(job.caseId(), Outcome.ofCode(job.headers().getOrDefault("utfall", "")));
        return Map.of();
    }
}
