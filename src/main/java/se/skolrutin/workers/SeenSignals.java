package se.skolrutin.workers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseOpened;
import se.skolrutin.cases.Routine;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.ContactMade;
import se.skolrutin.contacts.Party;
import se.skolrutin.contacts.Topic;
import se.skolrutin.signals.NewSignal;
import se.skolrutin.signals.SignalKind;
import se.skolrutin.signals.Signals;
import se.skolrutin.tasks.TaskRaised;

/**
 * Notes as signals what the house itself sees about a pupil, in the transaction in which it happens: a home that does
 * not answer, a meeting that did not come about, a task that nobody did, absence that became a matter.
 */
@Component
class SeenSignals {

    private final Signals signals;
    private final Clock clock;

    SeenSignals(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Contacts with the home that people wrote down: a letter that only did not get through says nothing of the home,
     * and neither does praise that found nobody in.
     */
    @EventListener
    void on(ContactMade contact) {
        if (contact.by() != null && contact.party() == Party.HOME) {
            withHome(contact);
        }
    }

    private void withHome(ContactMade contact) {
        UUID pupil = contact.pupilId();
        if (contact.reached()) {
            signals.homeReached(pupil);
        } else if (contact.topic() != Topic.GOOD_WORD) {
            SignalKind kind =
                    contact.channel() == Channel.MEETING ? SignalKind.MEETING_MISSED : SignalKind.HOME_NOT_REACHED;
            seen("contact:" + contact.contactId(), pupil, kind, contact.at());
        }
    }

    /** Once a task, however far up it goes. */
    @EventListener
    void on(TaskRaised raised) {
        UUID pupil = raised.pupilId();
        if (pupil != null) {
            seen("task:" + raised.taskKey(), pupil, SignalKind.TASK_OVERDUE, raised.at());
        }
    }

    @EventListener
    void on(CaseOpened opened) {
        if (opened.routine() == Routine.INCREASED_ATTENDANCE) {
            seen("case:" + opened.caseId(), opened.pupilId(), SignalKind.ABSENCE, opened.at());
        }
    }

    private void seen(String source, UUID pupil, SignalKind kind, Instant at) {
        signals.seen(NewSignal.seen(source, pupil, kind, LocalDate.ofInstant(at, clock.getZone())));
    }
}
