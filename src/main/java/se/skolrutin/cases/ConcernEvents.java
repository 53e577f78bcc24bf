package se.skolrutin.cases;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.escalation.ConcernGroundGone;
import se.skolrutin.escalation.ConcernWeighed;
import se.skolrutin.escalation.Concerns;
import se.skolrutin.escalation.Decision;

/** Does with matters of concern what the rules decided, in the decision's own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConcernEvents {

    private final CaseOpening opening;
    private final CaseFile file;
    private final CaseMessages messages;
    private final SchoolCases cases;
    private final Concerns concerns;

    ConcernEvents(CaseOpening opening, CaseFile file, CaseMessages messages, SchoolCases cases, Concerns concerns) {
        this.opening = opening;
        this.file = file;
        this.messages = messages;
        this.cases = cases;
        this.concerns = concerns;
    }

    /** Opens a case, or tells the open one: where it waits for its follow-up, it goes on at once. */
    @EventListener
    void on(ConcernWeighed weighed) {
        Decision decision = weighed.decision();
        opening.queueUp(decision.pupilId());
        Optional<SchoolCase> open = opening.openOf(decision.pupilId(), Routine.CONCERN);
        if (open.isEmpty()) {
            opening.byDecision(decision, Routine.CONCERN);
        } else if (file.decided(open.get().id(), decision)) {
            messages.newSignal(open.get(), decision.id());
        }
    }

    /** What came in while the case was being closed has had no answer. */
    @EventListener
    void on(CaseClosed closed) {
        cases.findById(closed.caseId())
                .filter(matter -> matter.routine() == Routine.CONCERN)
                .ifPresent(matter -> concerns.weigh(matter.pupilId(), false));
    }

    /** Takes back what rests on nothing but what has been taken back. */
    @EventListener
    void on(ConcernGroundGone gone) {
        opening.openOf(gone.pupilId(), Routine.CONCERN)
                .filter(SchoolCase::restsOnData)
                .filter(matter -> file.decided(matter.id(), gone.decision()))
                .ifPresent(matter ->
                        messages.groundWithdrawn(matter, gone.decision().id()));
    }
}
