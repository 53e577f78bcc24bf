package se.skolrutin.signals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * A signal to be noted.
 *
 * @param sourceKey what makes it the same when it comes twice
 * @param day when what it tells of took place
 * @param words what was written; for those who may read it under its secrecy
 */
public record NewSignal(
        String sourceKey,
        UUID pupilId,
        SignalKind kind,
        LocalDate day,
        @Nullable String subject,
        @Nullable String words,
        Secrecy secrecy) {

    /** One that is open to all who work with the pupil. */
    public NewSignal(
            String sourceKey,
            UUID pupilId,
            SignalKind kind,
            LocalDate day,
            @Nullable String subject,
            @Nullable String words) {
        this(sourceKey, pupilId, kind, day, subject, words, Secrecy.ORDINARY);
    }

    /** One the house itself saw. */
    public static NewSignal seen(String sourceKey, UUID pupilId, SignalKind kind, LocalDate day) {
        return new NewSignal(sourceKey, pupilId, kind, day, null, null);
    }
}
