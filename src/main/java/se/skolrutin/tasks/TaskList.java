package se.skolrutin.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that somebody searched for among their own.
 *
 * @param counts of all that the search finds, by time, whatever time it asks for
 * @param found how many the search finds
 */
public record TaskList(TaskCounts counts, int found, List<TaskGroup> groups) {

    /** How many are listed. */
    public int listed() {
        return groups.stream().mapToInt(group -> group.tasks().size()).sum();
    }

    /** The task at that place, counted from none; empty where there are not so many. */
    public @Nullable Long keyAt(int place) {
        return groups.stream()
                .flatMap(group -> group.tasks().stream())
                .skip(place)
                .findFirst()
                .map(OpenTask::key)
                .orElse(null);
    }

    public boolean hasMore() {
        return listed() < found;
    }
}
