package se.skolrutin.workers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.notification.MessageFailed;
import se.skolrutin.notification.MessageSent;
import se.skolrutin.notification.MessageSettled;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Recipient;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Roster;

/** Puts into the contact log what came of telling a guardian, in the transaction that keeps the proof. */
@Component
class NoticeProof {

    private final Cases cases;
    private final Roster roster;

    NoticeProof(Cases cases, Roster roster) {
        this.cases = cases;
        this.roster = roster;
    }

    /** A letter that was only written as a file has reached nobody. */
    @EventListener
    void on(MessageSent sent) {
        String about = "Meddelande om frånvaron. " + sent.serverReply() + " " + sent.mailMessageId();
        log(sent.kind(), sent.caseId(), sent.to(), "sent:" + sent.messageId(), sent.at(), sent.delivered(), about);
    }

    @EventListener
    void on(MessageFailed failed) {
        if (!failed.triesAgain()) {
            String about = "Meddelandet om frånvaron kom inte fram: " + failed.reason();
            log(failed.kind(), failed.caseId(), failed.to(), "failed:" + failed.messageId(), failed.at(), false, about);
        }
    }

    @EventListener
    void on(MessageSettled settled) {
        if (!settled.resend()) {
            String about = "Meddelandet om frånvaron räknas som framme enligt den som har undersökt saken.";
            log(
                    settled.kind(),
                    settled.caseId(),
                    settled.to(),
                    "sent:" + settled.messageId(),
                    settled.at(),
                    true,
                    about);
        }
    }

    private void log(
            NoticeKind kind,
            @Nullable UUID caseId,
            Recipient to,
            String source,
            Instant at,
            boolean reached,
            String about) {
        if (kind == NoticeKind.SAME_DAY_ABSENCE && caseId != null) {
            cases.find(caseId)
                    .ifPresent(matter -> cases.contactProven(
                            caseId,
                            source,
                            NewContact.withHome(at, Channel.EMAIL, name(matter, to.id()), reached, about, null, null)));
        }
    }

    private String name(CaseReference matter, UUID guardianId) {
        return roster.guardiansOf(matter.pupilId()).stream()
                .filter(guardian -> guardian.id().equals(guardianId))
                .findFirst()
                .map(Guardian::name)
                .orElse("Vårdnadshavare");
    }
}
