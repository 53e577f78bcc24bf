package se.skolrutin.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.Role;

/** Those a task is for are to be reminded of it; at most once a day and kind. */
public record TaskReminded(
        UUID caseId,
        long taskKey,
        @Nullable UUID pupilId,
        String processId,
        String elementId,
        String name,
        ReminderKind kind,
        LocalDate day,
        List<Role> roles,
        @Nullable UUID assignee,
        Instant at) {}
