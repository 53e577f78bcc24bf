package se.skolrutin.tasks;

/** There is no task with this key; answered with 404. */
public class NoSuchTask extends RuntimeException {

    NoSuchTask(long key) {
        super("Expected a task with key %d, but there is none".formatted(key));
    }
}
