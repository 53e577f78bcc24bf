package se.skolrutin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log of reads; a refused try has no ground. */
public record Read(
        long id,
        Instant at,
        UUID staffId,
        String staffName,
        boolean refused,
        Subject.Kind kind,
        String subject,
        @Nullable UUID caseId,
        @Nullable UUID pupilId,
        @Nullable String ground) {}
