package se.skolrutin.cases;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.engine.InstanceEnded;
import se.skolrutin.engine.InstanceStarted;

/** Keeps cases in step with their processes; called processes do not count. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProcessEvents {

    private final SchoolCases cases;
    private final ApplicationEventPublisher events;

    ProcessEvents(SchoolCases cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    /** The first process told of is the case's own. */
    @EventListener
    void on(InstanceStarted started) {
        if (started.parentInstanceKey() == null) {
            cases.runBy(started.caseId(), started.processInstanceKey());
        }
    }

    /** A process that ends by another way than closing its case takes the case with it: none is left dangling. */
    @EventListener
    void on(InstanceEnded ended) {
        if (ended.parentInstanceKey() == null) {
            cases.findForChangeById(ended.caseId())
                    .filter(matter -> matter.isRunBy(ended.processInstanceKey()))
                    .ifPresent(matter -> endedWithoutClose(matter, ended));
        }
    }

    private void endedWithoutClose(SchoolCase matter, InstanceEnded ended) {
        Outcome outcome = ended.completed() ? Outcome.PROCESS_ENDED : Outcome.PROCESS_CANCELED;
        if (matter.closed(outcome, ended.at(), null)) {
            cases.save(matter);
            events.publishEvent(new CaseClosed(matter.id(), outcome, null, null, ended.at()));
        }
    }
}
