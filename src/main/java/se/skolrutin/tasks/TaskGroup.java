package se.skolrutin.tasks;

import java.util.List;

/**
 * Tasks that a tasklist puts together.
 *
 * @param size how many there are in all, also where not all are listed
 * @param tasks never empty
 */
public record TaskGroup(int size, List<OpenTask> tasks) {

    /** One that they have in common what the grouping is about. */
    public OpenTask first() {
        return tasks.getFirst();
    }
}
