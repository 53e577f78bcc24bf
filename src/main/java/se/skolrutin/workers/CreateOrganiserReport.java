package se.skolrutin.workers;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;

/** Puts the report to the organiser into the case file; a person hands it over. */
@Component
class CreateOrganiserReport implements Worker {

    private static final JobType TYPE = new JobType(
            "skapa-huvudmannaanmalan",
            "Lägger en anmälan till huvudmannen i akten, med så lite uppgifter som lagen kräver",
            Set.of("caseId"),
            Set.of());

    private final Cases cases;

    CreateOrganiserReport(Cases cases) {
        this.cases = cases;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) {
        cases.reportToOrganiser(job.caseId(), "element:" + job.elementInstanceKey(), job.elementId());
        return Map.of();
    }
}
