package se.skolrutin.history;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.attachments.AttachmentAdded;
import se.skolrutin.attachments.AttachmentWithdrawn;

/** That files were attached and withdrawn; what they are called and what they are stays with the files. */
@Component
class AttachmentEntries {

    private final Recorder recorder;

    AttachmentEntries(Recorder recorder) {
        this.recorder = recorder;
    }

    @EventListener
    void on(AttachmentAdded event) {
        String source = "attachment-added:" + event.attachmentId();
        recorder.record(Entry.of(event.caseId(), event.at(), "attachment-added", source)
                .by(event.by())
                .with(Map.of("attachment", event.attachmentId().toString(), "hash", event.hash())));
    }

    @EventListener
    void on(AttachmentWithdrawn event) {
        String source = "attachment-withdrawn:" + event.attachmentId();
        recorder.record(Entry.of(event.caseId(), event.at(), "attachment-withdrawn", source)
                .by(event.by())
                .with(Map.of("attachment", event.attachmentId().toString(), "reason", event.reason())));
    }
}
