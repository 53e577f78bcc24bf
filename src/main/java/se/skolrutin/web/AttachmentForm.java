package se.skolrutin.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a file that is being attached.
 *
 * @param key makes the form the same when it is sent twice
 * @param described what it is
 */
record AttachmentForm(@Nullable UUID key, @Nullable String described) {

    private static final int LONGEST = 200;

    static AttachmentForm blank() {
        return new AttachmentForm(UUID.randomUUID(), null);
    }

    boolean isDescribed() {
        return key != null && !what().isEmpty() && what().length() <= LONGEST;
    }

    String what() {
        return described == null ? "" : described.strip();
    }
}
