package se.skolrutin.tasks;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Subject;

/** What decides who may see a task: its pupil and the roles it is for. */
record TaskScope(
        long key,
        UUID caseId,
        @Nullable UUID pupilId,
        @Nullable Long formKey,
        Set<String> roles) {

    Subject subject() {
        return Subject.task(key, caseId, pupilId);
    }
}
