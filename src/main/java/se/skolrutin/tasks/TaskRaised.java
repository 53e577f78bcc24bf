package se.skolrutin.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.Role;

/** A task nobody did is now also for roles further up. */
public record TaskRaised(
        UUID caseId,
        long taskKey,
        @Nullable UUID pupilId,
        String processId,
        String elementId,
        String name,
        List<Role> to,
        Instant at) {}
