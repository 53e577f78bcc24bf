package se.skolrutin.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task cannot be changed as asked because somebody or something was first; answered with 409. */
public sealed class TaskConflict extends RuntimeException permits TaskAlreadyDone, TaskGone, TaskTaken {

    private final long taskKey;
    private final @Nullable String who;
    private final Instant when;

    TaskConflict(long taskKey, @Nullable String who, Instant when, String message) {
        super(message);
        this.taskKey = taskKey;
        this.who = who;
        this.when = when;
    }

    public long taskKey() {
        return taskKey;
    }

    /** The name of the person who was first, empty where it was no person. */
    public @Nullable String who() {
        return who;
    }

    public Instant when() {
        return when;
    }
}
