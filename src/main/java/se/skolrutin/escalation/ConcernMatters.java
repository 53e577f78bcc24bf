package se.skolrutin.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells the rules how matters of concern stand; answered by whoever keeps the matters. */
public interface ConcernMatters {

    /** The pupil's open matter of concern. */
    Optional<OpenMatter> open(UUID pupilId);

    /** When the pupil's last one was closed: what was noted up to then has been dealt with. */
    Optional<Instant> lastClosed(UUID pupilId);
}
