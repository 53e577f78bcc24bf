package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;

/** An element of a running process was entered or left. */
public record ElementChanged(
        UUID caseId,
        long processInstanceKey,
        long elementInstanceKey,
        String processId,
        String elementId,
        String elementType,
        ElementState state,
        Instant at)
        implements EngineEvent {}
