package se.skolrutin.attachments;

import java.time.Instant;
import java.util.UUID;

/** An attached file was withdrawn: its line stays, its content is shown to nobody. */
public record AttachmentWithdrawn(UUID caseId, UUID attachmentId, String reason, UUID by, Instant at) {}
