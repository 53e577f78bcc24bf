package se.skolrutin.tasks;

import java.time.Instant;

/** The case moved on and the task is no longer asked for. */
public final class TaskGone extends TaskConflict {

    TaskGone(long taskKey, Instant when) {
        super(taskKey, null, when, "Expected task %d to be open, but the case moved on at %s".formatted(taskKey, when));
    }
}
