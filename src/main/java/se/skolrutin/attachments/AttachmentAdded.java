package se.skolrutin.attachments;

import java.time.Instant;
import java.util.UUID;

/** A file was attached to a case; its hash makes later changes visible. */
public record AttachmentAdded(UUID caseId, UUID attachmentId, String hash, UUID by, Instant at) {}
