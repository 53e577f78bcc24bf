package se.skolrutin.workers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseOpened;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Channel;
import se.skolrutin.cases.ContactLogged;
import se.skolrutin.cases.Routine;
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
    private final Cases cases;
    private final Clock clock;

    SeenSignals(Signals signals, Cases cases, Clock clock) {
        this.signals = signals;
        this.cases = cases;
        this.clock = clock;
    }

    /** Contacts that people logged: a letter that only did not get through says nothing of the home. */
    @EventListener
    void on(ContactLogged contact) {
        if (contact.by() != null) {
            cases.find(contact.caseId()).ifPresent(matter -> contact(matter.pupilId(), contact));
        }
    }

    private void contact(UUID pupil, ContactLogged contact) {
        if (contact.reached()) {
            signals.homeReached(pupil);
        } else {
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
