package se.skolrutin.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a task to those who may do it.
 *
 * @param handedToName to whom the task was handed with it, empty where it was not
 */
public record TaskComment(
        long id,
        UUID writtenBy,
        String writtenByName,
        Instant writtenAt,
        String words,
        @Nullable String handedToName) {}
