package se.skolrutin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of a sending and tells the house, in one transaction. */
@Component
class Deliveries {

    private final Outbox outbox;
    private final Reach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(Outbox outbox, Reach reach, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void sent(UUID id, String reply, boolean delivered) {
        if (outbox.sent(id, reply)) {
            outbox.message(id).ifPresent(m -> proven(m, reply, delivered));
        }
    }

    private void proven(OutgoingMessage message, String reply, boolean delivered) {
        reach.reached(message.to());
        events.publishEvent(new MessageSent(
                message.id(),
                message.kind(),
                message.to(),
                message.caseId(),
                message.taskKey(),
                delivered,
                String.valueOf(message.mailMessageId()),
                reply,
                clock.instant()));
    }

    /** As {@link #failed} for good, where there is nobody at the address. */
    @Transactional
    public void refused(UUID id, AddressRefused refused) {
        failed(id, refused.getMessage(), null);
        outbox.message(id).ifPresent(m -> reach.refused(m.to(), refused.address()));
    }

    @Transactional
    public void failed(UUID id, String reason, @Nullable Instant nextAttempt) {
        if (outbox.failed(id, reason, nextAttempt)) {
            outbox.message(id)
                    .ifPresent(m -> events.publishEvent(new MessageFailed(
                            id, m.kind(), m.to(), m.caseId(), reason, nextAttempt != null, clock.instant())));
        }
    }

    /**
     * A letter that a server had taken has come back; one that the server still tries changes nothing.
     *
     * @return false where the letter is only just leaving, and this has to be said again
     */
    @Transactional
    public boolean returned(ReturnedMail mail) {
        OutgoingMessage message = outbox.message(mail.messageId()).orElse(null);
        if (message == null || mail.status().isEmpty()) {
            return true;
        }
        String reason = "Brevet kom tillbaka från mottagarens e-postserver med kod "
                + mail.status().get();
        if (outbox.returned(message.id(), reason)) {
            events.publishEvent(new MessageFailed(
                    message.id(), message.kind(), message.to(), message.caseId(), reason, false, clock.instant()));
            if (mail.nobodyThere()) {
                reach.refused(message.to(), mail.address());
            }
        }
        return message.state() != MessageState.SENDING;
    }

    @Transactional
    public void inDoubt(UUID id, String reason) {
        if (outbox.inDoubt(id, reason)) {
            outbox.message(id)
                    .ifPresent(m -> events.publishEvent(
                            new MessageUncertain(id, m.kind(), m.to(), m.caseId(), clock.instant())));
        }
    }

    /**
     * A person's decision about a failed or uncertain message.
     *
     * @throws IllegalStateException where the message is in no need of one
     */
    @Transactional
    public void settled(UUID id, boolean resend, UUID by) {
        boolean done = resend ? outbox.releasedForResending(id, by) : outbox.believedDelivered(id, by);
        OutgoingMessage message = outbox.message(id).orElseThrow();
        if (!done) {
            throw new IllegalStateException(
                    "Expected to settle message " + id + ", but it is " + message.state() + " already.");
        }
        events.publishEvent(
                new MessageSettled(id, message.kind(), message.to(), message.caseId(), resend, by, clock.instant()));
        if (resend) {
            events.publishEvent(new MessageWritten(id));
        }
    }
}
