package se.skolrutin.escalation;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.skolrutin.signals.SignalNoted;
import se.skolrutin.signals.SignalWithdrawn;
import se.skolrutin.signals.Signals;

/**
 * When signals are weighed: once they are safely kept, and every morning where time itself changes what they mean. A
 * weighing that fails stays in the event registry and is tried again.
 */
@Component
class ConcernTimes {

    private final Signals signals;
    private final Concerns concerns;

    ConcernTimes(Signals signals, Concerns concerns) {
        this.signals = signals;
        this.concerns = concerns;
    }

    @ApplicationModuleListener(id = "escalation.signal-noted")
    void on(SignalNoted noted) {
        concerns.weigh(noted.pupilId(), noted.kind().asksForAnswer());
    }

    @ApplicationModuleListener(id = "escalation.signal-withdrawn")
    void on(SignalWithdrawn withdrawn) {
        concerns.weighWithdrawn(withdrawn.pupilId());
    }

    /** A warning without an adaptation grows older. */
    @Scheduled(cron = "${skolrutin.escalation.morning:0 15 6 * * MON-FRI}", zone = "Europe/Stockholm")
    void everyMorning() {
        signals.awaitingAdaptation().forEach(pupil -> concerns.weigh(pupil, false));
    }
}
