package se.skolrutin.escalation;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(ConcernTimes.class);

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

    /** A warning without an adaptation grows older; a pupil who cannot be weighed does not hold up the others. */
    @Scheduled(cron = "${skolrutin.escalation.morning:0 15 6 * * MON-FRI}", zone = "Europe/Stockholm")
    void everyMorning() {
        signals.awaitingAdaptation().forEach(this::weigh);
    }

    private void weigh(UUID pupil) {
        try {
            concerns.weigh(pupil, false);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Expected to weigh what is known of pupil {}, tried again tomorrow: {}",
                    pupil,
                    e.getClass().getSimpleName());
        }
    }
}
