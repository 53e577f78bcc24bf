package se.skolrutin.workers;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.StepQuestion;

/** Asks the rules which step is next and moves the case there. */
@Component
class DecideStep implements Worker {

    private static final String MEASURES_TAKEN = "measuresTaken";
    private static final String FOLLOW_UP = "uppfoljning";

    private static final JobType TYPE = new JobType(
            "besluta-steg",
            "Låter reglerna besluta om nästa steg",
            Set.of("caseId", MEASURES_TAKEN),
            Set.of(
                    "step",
                    MEASURES_TAKEN,
                    "decisionId",
                    "owners",
                    "dueDates",
                    "watches",
                    "trialEnds",
                    "reportToOrganiser"));

    private final Cases cases;
    private final Escalation escalation;

    DecideStep(Cases cases, Escalation escalation) {
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
        Decision decision = escalation.decide(
                question(matter, Boolean.TRUE.equals(job.variables().get(MEASURES_TAKEN))));
        cases.stageDecided(matter.id(), decision);
        return answer(decision);
    }

    private static StepQuestion question(CaseReference matter, boolean measuresTaken) {
        return new StepQuestion(
                matter.id(),
                matter.pupilId(),
                matter.stage(),
                matter.stageEnteredOn(),
                measuresTaken,
                matter.askedStage(),
                matter.askedReason());
    }

    private static Map<String, Object> answer(Decision decision) {
        Stage step = decision.stage() == null ? Stage.CLOSE : decision.stage();
        Map<String, Object> answer = new HashMap<>();
        answer.put("step", decision.reviews() ? FOLLOW_UP : step.code());
        answer.put(MEASURES_TAKEN, decision.reviews());
        answer.put("owners", decision.owners());
        answer.put("decisionId", decision.id().toString());
        answer.put("dueDates", Texts.of(decision.dueDates()));
        answer.put("watches", decision.watches());
        answer.put("reportToOrganiser", decision.reportToOrganiser());
        answer.put("trialEnds", Texts.of(decision.trialEnds()));
        return answer;
    }
}
