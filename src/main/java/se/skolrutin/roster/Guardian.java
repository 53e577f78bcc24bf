package se.skolrutin.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guardian of a pupil, how to reach them and in which language. */
public record Guardian(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        boolean interpreter,
        SecurityMarking marking,
        String relationType) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** Whether the school knows any way to reach the guardian from afar. */
    public boolean reachable() {
        return email != null || phone != null;
    }
}
