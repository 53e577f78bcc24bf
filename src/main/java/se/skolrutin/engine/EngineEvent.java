package se.skolrutin.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something the engine recorded about a case, published in the feed's own transaction. */
public sealed interface EngineEvent
        permits InstanceStarted,
                InstanceEnded,
                ElementChanged,
                UserTaskCreated,
                UserTaskCompleted,
                UserTaskCanceled,
                IncidentRaised,
                IncidentResolved {

    /** The case the record belongs to, empty for an instance that no case started. */
    @Nullable
    UUID caseId();

    /** When the engine recorded it. */
    Instant at();
}
