package se.skolrutin.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody took the task, or gave it back, after the page was shown. */
public final class TaskTaken extends TaskConflict {

    TaskTaken(long taskKey, @Nullable String who, Instant when) {
        super(taskKey, who, when, "Expected task %d as shown, but who has it changed at %s".formatted(taskKey, when));
    }
}
