package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engine stopped at something that needs a person. */
public record IncidentRaised(
        @Nullable UUID caseId,
        long incidentKey,
        long jobKey,
        String processId,
        String elementId,
        String errorType,
        String message,
        Instant at)
        implements EngineEvent {}
