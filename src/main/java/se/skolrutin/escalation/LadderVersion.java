package se.skolrutin.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ladder as a school adopted it.
 *
 * @param adoption 0 for the one that counts until the school adopts one
 * @param number of the school's own versions; the same text is the same version
 * @param validFrom empty for the one that counts until then
 * @param adoptedBy the name, empty for the one that comes with the product
 * @param yaml as it was written
 */
public record LadderVersion(
        long adoption,
        int number,
        @Nullable LocalDate validFrom,
        @Nullable Instant adoptedAt,
        @Nullable String adoptedBy,
        String reason,
        Ladder ladder,
        String yaml) {

    /** What it says, in words. */
    public List<LadderPart> parts() {
        return LadderDescription.of(ladder);
    }

    /** What it says otherwise than that one. */
    public List<LadderDifference> differencesFrom(LadderVersion before) {
        return LadderDescription.differences(before.ladder, ladder);
    }

    boolean countsOn(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }
}
