package se.skolrutin.notification;

import java.util.Collection;

/** What has become of all messages of a case together. */
public enum Fate {
    UNDER_WAY,
    SENT,
    NOT_SENT;

    /** One that was given up or is in doubt is enough for a person to have to act. */
    static Fate of(Collection<OutgoingMessage> messages) {
        if (messages.stream().anyMatch(OutgoingMessage::needsAPerson)) {
            return NOT_SENT;
        }
        return messages.stream().allMatch(message -> message.state() == MessageState.SENT) ? SENT : UNDER_WAY;
    }
}
