package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident is gone. */
public record IncidentResolved(@Nullable UUID caseId, long incidentKey, Instant at) implements EngineEvent {}
