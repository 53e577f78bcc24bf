package se.skolrutin.tasks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task with those it can be handed to.
 *
 * @param version what to send along, so that it is handed as it was shown
 * @param receivers those who may do it and are not away, but for who has it and who asks
 */
public record HandOver(
        long key,
        int version,
        UUID caseId,
        String name,
        String pupilName,
        @Nullable String assigneeName,
        List<Receiver> receivers) {}
