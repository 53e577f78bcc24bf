package se.skolrutin.cases;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.roster.PupilLeft;

/** Tells the processes of a pupil who leaves; each told once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterEvents {

    private final SchoolCases cases;
    private final CaseMessages messages;

    RosterEvents(SchoolCases cases, CaseMessages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @EventListener
    void on(PupilLeft left) {
        cases.allOpenOf(left.pupilId()).stream()
                .filter(matter -> matter.routine().hasStages())
                .forEach(messages::pupilLeaves);
    }
}
