package se.skolrutin.cases;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.contacts.ContactMade;

/** Lets a contact that was written down with the pupil stand in the pupil's open matters, too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactEvents {

    private final SchoolCases cases;
    private final CaseOpening opening;
    private final CaseFile file;

    ContactEvents(SchoolCases cases, CaseOpening opening, CaseFile file) {
        this.cases = cases;
        this.opening = opening;
        this.file = file;
    }

    /** A case that is being opened at this moment is waited for: either it takes the contact along or it is open here. */
    @EventListener
    void on(ContactMade made) {
        if (!made.inCase()) {
            opening.queueUp(made.pupilId());
            cases.allOpenOf(made.pupilId()).stream()
                    .filter(matter -> matter.routine().hasStages())
                    .forEach(matter -> file.reused(matter.id(), made));
        }
    }
}
