package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Ladders.LadderKey;

/**
 * What is known of the matters of some pupils.
 *
 * @param openings by pupil, what an open matter was opened on, where data opened it
 * @param standings by case, where the last decision it asked for put it
 * @param ladders those that the matters follow and were opened by
 */
record Matters(
        Map<UUID, OpenMatter> open,
        Map<UUID, LocalDate> closed,
        Map<UUID, UUID> retracted,
        Map<UUID, Opening> openings,
        Map<UUID, Standing> standings,
        Map<LadderKey, LadderInForce> ladders) {

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
        var standing = standing(matter);
        return standing == null ? ofSchool : on(standing.ladder(), ofSchool);
    }

    private Inquirer on(LadderKey key, Inquirer ofSchool) {
        var ladder = ladders.get(key);
        return ladder == null ? ofSchool : ofSchool.on(ladder);
    }

    /** The first day any matter's windows need that do not follow a step. */
    LocalDate earliest(Inquirer ofSchool) {
        return Stream.concat(
                        open.values().stream().map(matter -> inquirer(matter, ofSchool)),
                        openings.values().stream().map(opening -> on(opening.ladder(), ofSchool)))
                .map(Inquirer::earliest)
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

    /** As the one who opened the pupil's matter, on that day and with the ladder of then; empty where no data did. */
    Optional<Inquirer> opener(UUID pupil, Inquirer ofSchool) {
        return Optional.ofNullable(openings.get(pupil))
                .map(opening -> on(opening.ladder(), ofSchool).asOf(opening.day()));
    }

    /** The earliest day anything has to be looked at from. */
    LocalDate earliestOpening(LocalDate today) {
        var earliest = today;
        for (var matter : open.values()) {
            earliest = matter.stageEnteredOn().isBefore(earliest) ? matter.stageEnteredOn() : earliest;
        }
        for (var opening : openings.values()) {
            earliest = opening.day().isBefore(earliest) ? opening.day() : earliest;
        }
        return earliest;
    }
}
