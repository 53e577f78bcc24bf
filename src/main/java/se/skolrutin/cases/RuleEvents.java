package se.skolrutin.cases;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.DecisionTaken;
import se.skolrutin.escalation.GroundFellAway;
import se.skolrutin.escalation.ReportedAfterAll;
import se.skolrutin.escalation.UnreportedToday;

/** Does with cases what the rules decided, in the decision's own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RuleEvents {

    private final CaseOpening opening;
    private final CaseFile file;
    private final CaseMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleEvents(
            CaseOpening opening, CaseFile file, CaseMessages messages, ApplicationEventPublisher events, Clock clock) {
        this.opening = opening;
        this.file = file;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case, or tells the open one: where it is in its trial, it goes on at once. What the law asks for waits for
     * nobody's task.
     */
    @EventListener
    void on(DecisionTaken taken) {
        Decision decision = taken.decision();
        opening.queueUp(decision.pupilId());
        Optional<SchoolCase> open = opening.openOf(decision.pupilId(), Routine.INCREASED_ATTENDANCE);
        if (open.isEmpty()) {
            opening.byDecision(decision, Routine.INCREASED_ATTENDANCE);
        } else if (file.decided(open.get().id(), decision)) {
            tell(open.get(), decision);
        }
    }

    private void tell(SchoolCase open, Decision decision) {
        if (decision.cannotWait()) {
            messages.lawOpensStep(open, decision.id());
        } else {
            messages.newAbsence(open, decision.id());
        }
    }

    /** Takes back what rests on nothing but the corrected data. */
    @EventListener
    void on(GroundFellAway away) {
        opening.openOf(away.pupilId(), Routine.INCREASED_ATTENDANCE)
                .filter(SchoolCase::restsOnData)
                .filter(matter -> file.decided(matter.id(), away.decision()))
                .ifPresent(matter -> retract(matter, away.decision().id()));
    }

    private void retract(SchoolCase matter, UUID decisionId) {
        messages.absenceCorrected(matter, decisionId);
        events.publishEvent(new CaseRetracted(matter.id(), decisionId, null, clock.instant()));
    }

    @EventListener
    void on(UnreportedToday unreported) {
        opening.forToday(unreported.pupilId(), unreported.day(), unreported.decision());
    }

    @EventListener
    void on(ReportedAfterAll reported) {
        opening.openNoticeOf(reported.pupilId(), reported.day()).ifPresent(messages::absenceReported);
    }
}
