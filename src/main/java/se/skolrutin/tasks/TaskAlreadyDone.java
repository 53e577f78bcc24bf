package se.skolrutin.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody completed the task first; what was written since is kept as a draft. */
public final class TaskAlreadyDone extends TaskConflict {

    TaskAlreadyDone(long taskKey, @Nullable String who, Instant when) {
        super(taskKey, who, when, "Expected task %d to be open, but it was completed at %s".formatted(taskKey, when));
    }
}
