package se.skolrutin.workers;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Channel;
import se.skolrutin.cases.NewContact;
import se.skolrutin.notification.MessageSent;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Roster;

/** Puts the proof that a guardian was told into the contact log, in the transaction that keeps the proof. */
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
        UUID caseId = sent.caseId();
        if (sent.kind() == NoticeKind.SAME_DAY_ABSENCE && caseId != null) {
            cases.find(caseId).ifPresent(matter -> log(matter, sent));
        }
    }

    private void log(CaseReference matter, MessageSent sent) {
        String proof = (sent.delivered() ? "Meddelande om frånvaron skickat. Serverns svar: " : "Meddelande om frånvaron. ")
                + sent.serverReply() + " (" + sent.mailMessageId() + ")";
        NewContact contact = new NewContact(
                sent.at(), Channel.EMAIL, guardian(matter, sent.to().id()), sent.delivered(), proof, null, null);
        cases.contactProven(matter.id(), "message:" + sent.messageId(), contact);
    }

    private String guardian(CaseReference matter, UUID id) {
        return roster.guardiansOf(matter.pupilId()).stream()
                .filter(guardian -> guardian.id().equals(id))
                .findFirst()
                .map(Guardian::name)
                .orElse("Vårdnadshavare");
    }
}
