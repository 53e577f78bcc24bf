package se.skolrutin.signals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal to be noted.
 *
 * @param sourceKey what makes it the same when it comes twice
 * @param day when what it tells of took place
 * @param words what was written; for those who work with the pupil only
 */
public record NewSignal(
        String sourceKey,
        UUID pupilId,
        SignalKind kind,
        LocalDate day,
        @Nullable String subject,
        @Nullable String words) {

    /** One the house itself saw. */
    public static NewSignal seen(String sourceKey, UUID pupilId, SignalKind kind, LocalDate day) {
        return new NewSignal(sourceKey, pupilId, kind, day, null, null);
    }
}
