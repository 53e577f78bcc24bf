package se.skolrutin.history;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.notification.MessageEvent;
import se.skolrutin.notification.MessageFailed;
import se.skolrutin.notification.MessageSent;
import se.skolrutin.notification.MessageSettled;
import se.skolrutin.notification.MessageUncertain;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Recipient;

/** What was sent about a case, with the proof of it; never an address. */
@Component
class MessageEntries {

    private final Recorder recorder;

    MessageEntries(Recorder recorder) {
        this.recorder = recorder;
    }

    @EventListener
    void on(MessageEvent event) {
        UUID caseId = event.caseId();
        Entry entry = caseId == null ? null : entry(caseId, event);
        if (entry != null) {
            recorder.record(entry);
        }
    }

    private static @Nullable Entry entry(UUID caseId, MessageEvent event) {
        return switch (event) {
            case MessageSent sent -> sent(caseId, sent);
            case MessageFailed failed -> failed.triesAgain() ? null : told(caseId, failed, "failed", failed.kind());
            case MessageUncertain uncertain -> told(caseId, uncertain, "uncertain", uncertain.kind());
            case MessageSettled settled ->
                told(caseId, settled, settled.resend() ? "resent" : "counted", settled.kind())
                        .by(settled.by());
        };
    }

    private static Entry sent(UUID caseId, MessageSent sent) {
        String where = sent.delivered() ? "sent" : "written";
        String whom = sent.to().kind() == Recipient.Kind.GUARDIAN ? "guardian" : "staff";
        Entry entry = told(caseId, sent, where + "-to-" + whom, sent.kind());
        return entry.with(Args.and(entry.args(), "proof", sent.mailMessageId()));
    }

    private static Entry told(UUID caseId, MessageEvent event, String what, NoticeKind kind) {
        String source = "message-%s:%s:%s".formatted(what, event.messageId(), event.at());
        return Entry.of(caseId, event.at(), "message-" + what, source)
                .with(Map.of("message", event.messageId().toString(), "about", kind.label()));
    }
}
