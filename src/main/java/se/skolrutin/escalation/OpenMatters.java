package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the rules which pupils have an open matter; answered by whoever keeps the matters. */
public interface OpenMatters {

    /** Where nothing tells of matters. */
    OpenMatters NONE = pupils -> Map.of();

    /** By pupil; a pupil without an open matter is not there. */
    Map<UUID, OpenMatter> of(Collection<UUID> pupils);

    /** What the running matters of a school would ask today, were it their turn. */
    default List<StepQuestion> questions(UUID schoolUnit) {
        return List.of();
    }

    /** The day a pupil's last matter closed: absence up to then has been dealt with. A pupil without one is not there. */
    default Map<UUID, LocalDate> lastClosedOn(Collection<UUID> pupils) {
        return Map.of();
    }

    /** The case a pupil last had taken back because its data was corrected. A pupil without one is not there. */
    default Map<UUID, UUID> lastRetracted(Collection<UUID> pupils) {
        return Map.of();
    }
}
