package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the matters of some pupils.
 *
 * @param openingDays the day of the decision an open matter began with, where data opened it
 * @param standings by case, where the last decision it asked for put it
 * @param ladders by case, the ladder it follows
 */
record Matters(
        Map<UUID, OpenMatter> open,
        Map<UUID, LocalDate> closed,
        Map<UUID, UUID> retracted,
        Map<UUID, LocalDate> openingDays,
        Map<UUID, Standing> standings,
        Map<UUID, LadderInForce> ladders) {

    @Nullable
    OpenMatter open(UUID pupil) {
        return open.get(pupil);
    }

    @Nullable
    Standing standing(OpenMatter matter) {
        return standings.get(matter.caseId());
    }

    /** As the inquirer that knows the ladder the matter follows. */
    Inquirer inquirer(OpenMatter matter, Inquirer ofSchool) {
        var ladder = ladders.get(matter.caseId());
        return ladder == null ? ofSchool : ofSchool.on(ladder);
    }

    /** The first day any matter's windows need that do not follow a step. */
    LocalDate earliest(Inquirer ofSchool) {
        return open.values().stream()
                .map(matter -> inquirer(matter, ofSchool).earliest())
                .min(LocalDate::compareTo)
                .orElseGet(ofSchool::earliest);
    }

    @Nullable
    LocalDate lastClosed(UUID pupil) {
        return closed.get(pupil);
    }

    @Nullable
    UUID lastRetracted(UUID pupil) {
        return retracted.get(pupil);
    }

    @Nullable
    LocalDate openedOn(UUID pupil) {
        return openingDays.get(pupil);
    }

    /** The earliest day anything has to be looked at from. */
    LocalDate earliestOpening(LocalDate today) {
        var earliest = today;
        for (var matter : open.values()) {
            earliest = matter.stageEnteredOn().isBefore(earliest) ? matter.stageEnteredOn() : earliest;
        }
        for (var day : openingDays.values()) {
            earliest = day.isBefore(earliest) ? day : earliest;
        }
        return earliest;
    }
}
