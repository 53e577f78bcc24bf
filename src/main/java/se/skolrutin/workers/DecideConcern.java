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
import se.skolrutin.escalation.ConcernQuestion;
import se.skolrutin.escalation.Concerns;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Stage;

/** Asks the rules who is to see to a concern next and moves the case there. */
@Component
class DecideConcern implements Worker {

    private static final String MEASURES_TAKEN = "measuresTaken";
    private static final String FOLLOWED_UP = "followedUp";
    private static final String WORRY_REMAINS = "worryRemains";

    private static final JobType TYPE = new JobType(
            "besluta-oro",
            "Låter reglerna väga tecknen och besluta vem som tar oron vidare",
            Set.of("caseId", MEASURES_TAKEN, FOLLOWED_UP, WORRY_REMAINS),
            Set.of("step", MEASURES_TAKEN, FOLLOWED_UP, "owners", "dueDates", "watches", "followUpAt"));

    private final Cases cases;
    private final Concerns concerns;

    DecideConcern(Cases cases, Concerns concerns) {
        this.cases = cases;
        this.concerns = concerns;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) {
        CaseReference matter = cases.find(job.caseId()).orElseThrow();
        ConcernQuestion question = question(matter, job.variables());
        Decision decision = concerns.decide(question);
        cases.stageDecided(matter.id(), decision);
        return answer(question, decision);
    }

    private static ConcernQuestion question(CaseReference matter, Map<String, Object> variables) {
        return new ConcernQuestion(
                matter.id(),
                matter.pupilId(),
                matter.stage(),
                matter.stageEnteredOn(),
                Boolean.TRUE.equals(variables.get(MEASURES_TAKEN)),
                Boolean.TRUE.equals(variables.get(FOLLOWED_UP)),
                Boolean.TRUE.equals(variables.get(WORRY_REMAINS)),
                matter.askedStage(),
                matter.askedReason());
    }

    private static Map<String, Object> answer(ConcernQuestion question, Decision decision) {
        Stage stage = decision.stage() == null ? Stage.CLOSE : decision.stage();
        boolean stays = stage == question.current() && question.measuresTaken();
        Map<String, Object> answer = new HashMap<>();
        answer.put("step", stays ? (question.followedUp() ? "vanta" : "uppfoljning") : stage.code());
        answer.put(MEASURES_TAKEN, stays);
        answer.put(FOLLOWED_UP, false);
        answer.put("owners", decision.owners());
        answer.put("dueDates", Texts.of(decision.dueDates()));
        answer.put("watches", decision.watches());
        answer.put("followUpAt", Texts.of(decision.trialEnds()));
        return answer;
    }
}
