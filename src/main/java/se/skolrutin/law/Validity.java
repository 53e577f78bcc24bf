package se.skolrutin.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something holds.
 *
 * @param from the first day we know it to hold as described; empty for a proposal that names no day
 * @param to the last day; empty where none is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to, LawStatus status) {

    /** True where it counts that day; a proposal never does. */
    public boolean holdsOn(LocalDate day) {
        return !isProposed() && !beginsAfter(day) && (to == null || !to.isBefore(day));
    }

    /** True where it is decided to count later than that day. */
    public boolean comesAfter(LocalDate day) {
        return !isProposed() && beginsAfter(day);
    }

    public boolean isProposed() {
        return status == LawStatus.PROPOSED;
    }

    private boolean beginsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** True where both cover some day. */
    boolean overlaps(Validity other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Validity other) {
        return to != null && other.from != null && to.isBefore(other.from);
    }
}
