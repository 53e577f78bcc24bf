package se.skolrutin.engine;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends again what was committed and did not get out, such as while the engine or the mail server was away. */
@Component
class Resubmission {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final IncompleteEventPublications publications;

    Resubmission(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 30_000)
    void sendAgain() {
        publications.resubmitIncompletePublicationsOlderThan(LONG_ENOUGH);
    }
}
