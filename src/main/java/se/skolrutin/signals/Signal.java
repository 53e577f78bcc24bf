package se.skolrutin.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as rules need to know it, without anything written.
 *
 * @param day when what it tells of took place
 * @param voice whose it is: signals with the same voice come from one and the same side
 * @param answered true where what it asks for has been done since
 */
public record Signal(
        UUID id,
        UUID pupilId,
        SignalKind kind,
        LocalDate day,
        @Nullable String subject,
        String voice,
        boolean answered,
        Instant notedAt) {}
