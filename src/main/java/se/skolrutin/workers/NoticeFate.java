package se.skolrutin.workers;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.PublishMessage;
import se.skolrutin.notification.MessageEvent;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Notifications;

/** Tells the process of a same-day notice whether its messages have left, or somebody has to call the home. */
@Component
class NoticeFate {

    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    NoticeFate(Notifications notifications, ApplicationEventPublisher events) {
        this.notifications = notifications;
        this.events = events;
    }

    @EventListener
    void on(MessageEvent happened) {
        UUID caseId = happened.caseId();
        if (happened.kind() == NoticeKind.SAME_DAY_ABSENCE && caseId != null) {
            switch (notifications.fateOf(caseId)) {
                case SENT -> tell(caseId, "meddelandet-kom-fram");
                case NOT_SENT -> tell(caseId, "meddelandet-kom-inte-fram");
                case UNDER_WAY -> {}
            }
        }
    }

    private void tell(UUID caseId, String message) {
        events.publishEvent(new PublishMessage(message, caseId.toString(), caseId + ":" + message, Map.of()));
    }
}
