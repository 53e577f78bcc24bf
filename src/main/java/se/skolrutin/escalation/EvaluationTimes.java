package se.skolrutin.escalation;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import se.skolrutin.attendance.AttendanceReceived;

/** When pupils are evaluated: as soon as an import is in, and every so often for whatever else changed. */
@Component
class EvaluationTimes {

    private final Queue queue;

    EvaluationTimes(Queue queue) {
        this.queue = queue;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(AttendanceReceived received) {
        queue.workOff();
    }

    @Scheduled(
            fixedDelayString = "${skolrutin.escalation.sweep:1m}",
            initialDelayString = "${skolrutin.escalation.sweep:1m}")
    void sweep() {
        queue.workOff();
    }

    @Scheduled(fixedDelayString = "${skolrutin.escalation.retry:15m}", initialDelayString = "5m")
    void retry() {
        queue.retryFailed();
    }
}
