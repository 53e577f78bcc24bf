package se.skolrutin.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.Role;

/**
 * A row of the tasklist.
 *
 * @param version what to send along when something is done to it from the list
 * @param routine the code of the case's routine
 * @param stage the case's stage code, empty where the routine has none
 * @param when the time it was counted under
 * @param due how far away the due date is, in the school's days
 * @param clause the paragraph that sets the clock, empty where no law does
 * @param ownPupil whether the pupil is the viewer's own within the mentor pair
 * @param raisedTo the roles the task has gone up to
 * @param handedByName who handed it to the one who has it, empty where nobody did
 * @param homeReachedAt when somebody last spoke with the pupil's home, empty where nobody has
 */
public record OpenTask(
        long key,
        int version,
        UUID caseId,
        UUID pupilId,
        String pupilName,
        @Nullable String className,
        boolean protectedIdentity,
        boolean ownPupil,
        String processId,
        String elementId,
        @Nullable String routine,
        @Nullable String stage,
        String name,
        Instant createdAt,
        @Nullable Instant dueAt,
        When when,
        Due due,
        @Nullable String clause,
        List<Role> roles,
        List<Role> raisedTo,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable String handedByName,
        @Nullable Instant homeReachedAt,
        boolean draftSaved) {

    public boolean statutory() {
        return clause != null;
    }

    public boolean overdue() {
        return due.overdue();
    }
}
