package se.skolrutin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends messages: claims one, hands it over outside any transaction and keeps what came of it. A message whose sender
 * died between the two is never sent again by itself.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Letters letters;
    private final MailTransport transport;
    private final Deliveries deliveries;
    private final NotificationSettings settings;
    private final Clock clock;

    /** A whole school may be away on one morning, and a mail server takes only so many at a time. */
    private final Semaphore connections = new Semaphore(4);

    Postman(
            Outbox outbox,
            Letters letters,
            MailTransport transport,
            Deliveries deliveries,
            NotificationSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.transport = transport;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(MessageWritten written) {
        send(written.messageId());
    }

    @Scheduled(fixedDelayString = "${skolrutin.notification.sweep:15s}", initialDelayString = "5s")
    void sweep() {
        outbox.leftBehind(settings.uncertainAfter())
                .forEach(id -> deliveries.inDoubt(id, "Servern stannade medan brevet var på väg"));
        outbox.due().forEach(this::send);
    }

    void send(UUID id) {
        connections.acquireUninterruptibly();
        try {
            if (outbox.claim(id, mailMessageId(id))) {
                outbox.message(id).ifPresent(this::handOver);
            }
        } finally {
            connections.release();
        }
    }

    private void handOver(OutgoingMessage message) {
        try {
            String reply = transport.deliver(letter(message));
            deliveries.sent(message.id(), reply, transport.delivers());
        } catch (AddressRefused refused) {
            deliveries.refused(message.id(), refused);
        } catch (NotSent refused) {
            deliveries.failed(message.id(), refused.getMessage(), nextAttempt(message, refused));
        } catch (PerhapsSent doubt) {
            deliveries.inDoubt(message.id(), doubt.getMessage());
        }
    }

    /** Whatever goes wrong while a letter is written, it has not left. */
    private Letter letter(OutgoingMessage message) throws NotSent {
        try {
            return letters.letter(message);
        } catch (RuntimeException e) {
            log.warn("The letter of message {} could not be written", message.id(), e);
            throw new NotSent("Brevet gick inte att skriva", true);
        }
    }

    private @Nullable Instant nextAttempt(OutgoingMessage message, NotSent refused) {
        boolean again = refused.worthAnotherTry() && message.attempts() < settings.attempts();
        return again ? clock.instant().plus(settings.waitAfter(message.attempts())) : null;
    }

    /** The same for every attempt, so that a receiving server can tell a repeated letter. */
    private static String mailMessageId(UUID id) {
        return "<" + id + "@skolrutin>";
    }
}
