package se.skolrutin.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * A document in the case file: the answers of a form or what a worker put together.
 *
 * @param content field keys and values as they were answered
 * @param hash SHA-256 of the content as stored
 * @param unaltered whether the content still has that hash
 * @param mayBeSecret whether the viewer may say which secrecy it stands under
 */
public record CaseDocument(
        UUID id,
        UUID caseId,
        @Nullable Long taskKey,
        String elementId,
        @Nullable String formId,
        String title,
        Map<String, Object> content,
        String hash,
        boolean unaltered,
        Instant filedAt,
        @Nullable UUID filedBy,
        @Nullable String filedByName,
        Secrecy secrecy,
        boolean mayBeSecret) {}
