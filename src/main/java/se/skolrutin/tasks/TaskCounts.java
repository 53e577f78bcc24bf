package se.skolrutin.tasks;

import org.jspecify.annotations.Nullable;

/** How many open tasks a person sees; counted over the same rows as the list shows. */
public record TaskCounts(int open, int overdue, int today, int week, int later, int undated, int statutory) {

    /** How many of that time; of any where none is said. */
    public int of(@Nullable When when) {
        return switch (when) {
            case null -> open;
            case LATE -> overdue;
            case TODAY -> today;
            case WEEK -> week;
            case LATER -> later;
            case UNDATED -> undated;
        };
    }
}
