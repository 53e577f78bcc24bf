package se.skolrutin.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * A signal as it is shown to somebody who may read it.
 *
 * @param notedByName empty where the house itself saw it
 * @param mayWithdraw whether the viewer may take it back
 */
public record SignalView(
        UUID id,
        UUID pupilId,
        String pupilName,
        SignalKind kind,
        LocalDate day,
        @Nullable String subject,
        @Nullable String words,
        @Nullable String notedByName,
        Instant notedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        Secrecy secrecy,
        boolean mayWithdraw) {

    /** True where an adaptation is still waited for. */
    public boolean awaitsAdaptation() {
        return kind.isAnsweredByAdaptation() && answeredAt == null && withdrawnAt == null;
    }
}
