package se.skolrutin.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.Role;

/**
 * One task as its page shows it.
 *
 * @param version what to send along when completing, so that nothing is done twice
 * @param ground why the viewer may see it: the code of a role
 * @param form the form as form-js reads it, empty where the task has none
 * @param draft what the viewer wrote before, empty where nothing is saved
 */
public record TaskView(
        long key,
        int version,
        TaskState state,
        UUID caseId,
        UUID pupilId,
        String pupilName,
        @Nullable String className,
        boolean protectedIdentity,
        String ground,
        String processId,
        String elementId,
        @Nullable String stage,
        String name,
        Instant createdAt,
        @Nullable Instant dueAt,
        Due due,
        @Nullable String clause,
        List<Role> roles,
        List<Role> raisedTo,
        @Nullable Long formKey,
        @Nullable String form,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable String completedByName,
        @Nullable Instant completedAt,
        Map<String, Object> draft,
        @Nullable Instant draftSavedAt) {

    public boolean open() {
        return state == TaskState.OPEN;
    }
}
