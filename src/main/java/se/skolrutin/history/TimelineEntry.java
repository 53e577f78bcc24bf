package se.skolrutin.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param sentence what happened, in Swedish
 * @param actorName who did it, looked up when read; empty where it was a rule or a clock
 * @param kind what sort of thing happened, such as {@code task-completed}
 * @param elementId where in the diagram, empty where it belongs to none
 */
public record TimelineEntry(
        long id,
        Instant at,
        @Nullable UUID actor,
        @Nullable String actorName,
        String kind,
        String sentence,
        @Nullable String processId,
        @Nullable String elementId,
        Map<String, String> args) {}
