package se.skolrutin.tasks;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the rules about reminders see it.
 *
 * @param groups the roles it is for by now, as candidate groups
 */
public record WatchedTask(
        long key,
        UUID caseId,
        @Nullable UUID schoolUnit,
        @Nullable UUID pupilId,
        String elementId,
        List<String> groups,
        @Nullable OffsetDateTime dueAt) {}
