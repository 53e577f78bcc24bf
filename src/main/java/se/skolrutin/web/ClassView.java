package se.skolrutin.web;

import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.StaffMember;

/**
 * A class as its mentors share it.
 *
 * @param pair whether the viewer is one of the mentors, and so sees their tasks
 */
record ClassView(UUID id, String name, boolean pair, List<Share> shares) {

    /** One mentor's part of the class; the part without a mentor belongs to all of them. */
    record Share(@Nullable StaffMember mentor, List<Line> pupils) {

        public int cases() {
            return sum(Line::cases);
        }

        public int tasks() {
            return sum(Line::tasks);
        }

        public int late() {
            return sum(Line::late);
        }

        private int sum(ToIntFunction<Line> load) {
            return pupils.stream().mapToInt(load).sum();
        }
    }

    /**
     * A pupil of the class and what there is to do.
     *
     * @param late how many of the tasks are overdue
     */
    record Line(UUID id, String name, boolean protectedIdentity, int cases, int tasks, int late) {}
}
