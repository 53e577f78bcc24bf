package se.skolrutin.workers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.NoticeDecision;

/** Asks the rules how the guardians are told of absence on the day itself. */
@Component
class DecideNotice implements Worker {

    private static final JobType TYPE = new JobType(
            "besluta-underrattelse",
            "Låter reglerna besluta hur hemmet underrättas i dag",
            Set.of("caseId"),
            Set.of("notice", "dueDate", "watch"));

    private final Cases cases;
    private final Escalation escalation;

    DecideNotice(Cases cases, Escalation escalation) {
        this.cases = cases;
        this.escalation = escalation;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) {
        CaseReference matter = cases.find(job.caseId()).orElseThrow();
        LocalDate day = Objects.requireNonNull(matter.concernsOn());
        NoticeDecision decision = escalation.decideNotice(matter.pupilId(), day);
        return Map.of(
                "notice", decision.notice().code(),
                "dueDate", decision.dueAt().toString(),
                "watch", decision.watch());
    }
}
