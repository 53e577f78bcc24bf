package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.skolrutin.roster.Role;

/**
 * One pupil's way through a period: each time the routine would have asked the rules, oldest first.
 *
 * @param turns empty for a pupil who would never have been noticed
 */
public record Course(UUID pupilId, List<Turn> turns) {

    /**
     * What the rules answered the routine, and what then was to be done.
     *
     * @param stage CLOSE where the matter ends
     * @param step the ladder's step, 0 where the matter ends
     * @param investigates true where an investigation begins or goes on
     * @param owners the roles that own the step, as candidate groups
     * @param due the tasks that came up, by kind, with their last day
     */
    public record Turn(
            LocalDate on,
            Stage stage,
            int step,
            boolean investigates,
            List<String> owners,
            Map<String, LocalDate> due) {

        /** True where the routine gives that kind of task to the mentor: all before EHT's, and a follow-up of their own. */
        public boolean isMentors(String task) {
            return Stage.MENTOR.tasks().contains(task)
                    || Stage.GUARDIANS.tasks().contains(task)
                    || task.equals(Review.TASK) && owners.contains(Role.MENTOR.group());
        }
    }

    /** The day the pupil would first have been noticed. */
    public Optional<LocalDate> noticedOn() {
        return turns.stream().map(Turn::on).findFirst();
    }

    /** The step the pupil would have been at when that day ended, 0 without a matter. */
    public int stepAfter(LocalDate day) {
        return turns.stream()
                .filter(turn -> !turn.on().isAfter(day))
                .reduce((one, later) -> later)
                .map(Turn::step)
                .orElse(0);
    }

    /** True where the absence would have been investigated. */
    public boolean isInvestigated() {
        return turns.stream().anyMatch(Turn::investigates);
    }
}
