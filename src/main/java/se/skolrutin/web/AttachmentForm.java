package se.skolrutin.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;

/**
 * What is written about a file that is being attached.
 *
 * @param key makes the form the same when it is sent twice
 * @param described what it is
 */
record AttachmentForm(
        @Nullable UUID key,
        @Nullable String described,
        @Nullable SecrecyZone zone,
        @Nullable Boolean forMentors,
        @Nullable String notToGuardians) {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 1000;

    static AttachmentForm blank() {
        return new AttachmentForm(UUID.randomUUID(), null, SecrecyZone.ORDINARY, false, null);
    }

    boolean isDescribed() {
        return key != null && !what().isEmpty() && what().length() <= LONGEST;
    }

    boolean hasSecrecy() {
        return zone != null && reason().length() <= LONGEST_REASON;
    }

    String what() {
        return described == null ? "" : described.strip();
    }

    Secrecy secrecy() {
        SecrecyZone under = zone == null ? SecrecyZone.ORDINARY : zone;
        return new Secrecy(under, Boolean.TRUE.equals(forMentors), reason().isEmpty() ? null : reason());
    }

    private String reason() {
        return notToGuardians == null ? "" : notToGuardians.strip();
    }
}
