package se.skolrutin.attachments;

import java.util.UUID;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.Subject;

/** What decides who may read an attached file. */
record KeptAttachment(UUID id, UUID caseId, UUID pupilId, UUID attachedBy, Secrecy secrecy) {

    Subject subject() {
        return Subject.document(id, caseId, pupilId);
    }
}
