package se.skolrutin.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task for people came up; candidate groups are role codes. */
public record UserTaskCreated(
        UUID caseId,
        long userTaskKey,
        long processInstanceKey,
        long elementInstanceKey,
        String processId,
        String elementId,
        String elementName,
        List<String> candidateGroups,
        @Nullable OffsetDateTime dueDate,
        @Nullable Long formKey,
        Instant at)
        implements EngineEvent {}
