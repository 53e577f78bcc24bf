package se.skolrutin.notification;

import java.util.Collection;

/** What has become of all messages of a case together. */
public enum Fate {
    UNDER_WAY,
    SENT,
    NOT_SENT;

    /**
     * One that was given up or is in doubt is enough for a person to have to act.
     *
     * @param reaching whether what is sent reaches anybody
     */
    static Fate of(Collection<OutgoingMessage> messages, boolean reaching) {
        if (messages.stream().anyMatch(OutgoingMessage::needsAPerson)) {
            return NOT_SENT;
        }
        if (messages.stream().anyMatch(message -> message.state() != MessageState.SENT)) {
            return UNDER_WAY;
        }
        return reaching ? SENT : NOT_SENT;
    }
}
