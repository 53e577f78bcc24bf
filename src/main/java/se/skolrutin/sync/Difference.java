package se.skolrutin.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the roster would become, or became, for one person.
 *
 * @param name nobody's where it concerns a protected identity and was not opened by itself
 * @param changes field by field; empty where the name is nobody's
 * @param mine whether the viewer decides it
 * @param refusal why the roster would not have it, in Swedish
 */
public record Difference(
        UUID id,
        Subject subject,
        Kind kind,
        @Nullable String name,
        @Nullable String className,
        String unitCode,
        boolean protectedIdentity,
        boolean mine,
        List<FieldChange> changes,
        State state,
        @Nullable String refusal,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public enum Subject {
        PUPIL("elev"),
        STAFF("personal");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Kind {
        NEW("ny"),
        CHANGED("ändrad"),
        LEAVES("slutar");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where the decision on it stands. */
    public enum State {
        OPEN("väntar"),
        APPLIED("införd"),
        DECLINED("avböjd"),
        REFUSED("gick inte att föra in"),
        OUTDATED("hann bli inaktuell");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One field as the roster has it and as it would be; the field by its name in roster files. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
