package se.skolrutin.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends again what was committed and did not get out, such as while the engine or the mail server was away. */
@Component
class Resubmission {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    /** As long as one attempt may take, the wait for the routines included. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(4);

    private final IncompleteEventPublications publications;
    private final JdbcClient jdbc;
    private final Clock clock;

    Resubmission(IncompleteEventPublications publications, JdbcClient jdbc, Clock clock) {
        this.publications = publications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 30_000)
    void sendAgain() {
        Instant now = clock.instant();
        takeBackStrays(now);
        publications.resubmitIncompletePublications(publication -> isDue(publication, now));
    }

    /** What the application died over just as it was sent again: the registry would take it as on its way for ever. */
    private void takeBackStrays(Instant now) {
        jdbc.sql("""
                        update event_publication set status = 'FAILED'
                        where status = 'RESUBMITTED' and last_resubmission_date < ?""").param(now.minus(LONG_ENOUGH).atOffset(ZoneOffset.UTC)).update();
    }

    /** What waits for its turn is not set in motion once more beside itself; least of all while all of it waits long. */
    private static boolean isDue(EventPublication publication, Instant now) {
        if (publication.getStatus() != EventPublication.Status.PROCESSING) {
            return publication.getPublicationDate().plus(LONG_ENOUGH).isBefore(now);
        }
        Duration patience = UNDER_WAY.multipliedBy(Math.max(1, publication.getCompletionAttempts()));
        return begun(publication).plus(patience).isBefore(now);
    }

    private static Instant begun(EventPublication publication) {
        Instant again = publication.getLastResubmissionDate();
        return again == null ? publication.getPublicationDate() : again;
    }
}
