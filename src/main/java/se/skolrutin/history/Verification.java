package se.skolrutin.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case's history is as it was written.
 *
 * @param brokenAt the first entry in order that does not fit, empty where all do
 * @param sentence the finding in Swedish
 */
public record Verification(
        UUID caseId, int entries, @Nullable Integer brokenAt, String sentence) {

    public boolean intact() {
        return brokenAt == null;
    }
}
