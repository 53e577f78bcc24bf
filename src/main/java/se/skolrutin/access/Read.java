package se.skolrutin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of reads; a refused try has no ground.
 *
 * @param staffName empty where the person is no longer in the roster
 * @param pupilName empty where no pupil is concerned, the pupil goes to another school or has a protected identity
 * @param protectedIdentity whether the pupil's identity is protected in any way
 * @param reason what the person wrote to open a pupil outside the ordinary scope, empty where none was needed
 */
public record Read(
        long id,
        Instant at,
        UUID staffId,
        @Nullable String staffName,
        boolean refused,
        Subject.Kind kind,
        String subject,
        @Nullable UUID caseId,
        @Nullable UUID pupilId,
        @Nullable String pupilName,
        @Nullable String className,
        boolean protectedIdentity,
        @Nullable String ground,
        @Nullable String reason) {}
