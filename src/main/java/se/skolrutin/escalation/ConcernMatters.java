package se.skolrutin.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells the rules how matters of concern stand; answered by whoever keeps the matters. */
public interface ConcernMatters {

    /** The pupil's open matter of concern. */
    Optional<OpenMatter> open(UUID pupilId);

    /** The pupil's last one that was closed, unless its ground was taken back: that has dealt with nothing. */
    Optional<ClosedMatter> lastClosed(UUID pupilId);

    /** The pupil's last one that was closed, however it ended. */
    Optional<UUID> previous(UUID pupilId);

    /** A matter that was closed. */
    record ClosedMatter(UUID caseId, Instant at) {}
}
