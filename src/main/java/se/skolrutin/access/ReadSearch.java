package se.skolrutin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the log of reads; empty fields do not narrow, newest first, at most {@code limit} rows.
 *
 * @param pupilWords part of a pupil's name; of a pupil with a protected identity the whole name
 * @param from the first moment
 * @param before the moment that is too late
 * @param outsideOnly only what was opened outside the ordinary scope
 * @param beforeId the line whose predecessors are wanted, for the next page of a log that grows meanwhile
 */
public record ReadSearch(
        @Nullable UUID staffId,
        @Nullable UUID pupilId,
        @Nullable String pupilWords,
        @Nullable UUID caseId,
        @Nullable Instant from,
        @Nullable Instant before,
        boolean refusedOnly,
        boolean outsideOnly,
        @Nullable Long beforeId,
        int limit) {

    public static ReadSearch latest(int limit) {
        return new ReadSearch(null, null, null, null, null, null, false, false, null, limit);
    }

    public ReadSearch ofCase(UUID wanted) {
        return new ReadSearch(
                staffId, pupilId, pupilWords, wanted, from, before, refusedOnly, outsideOnly, beforeId, limit);
    }

    public ReadSearch ofPupil(UUID wanted) {
        return new ReadSearch(
                staffId, wanted, pupilWords, caseId, from, before, refusedOnly, outsideOnly, beforeId, limit);
    }

    public ReadSearch byStaff(UUID wanted) {
        return new ReadSearch(
                wanted, pupilId, pupilWords, caseId, from, before, refusedOnly, outsideOnly, beforeId, limit);
    }

    public ReadSearch onlyRefused() {
        return new ReadSearch(staffId, pupilId, pupilWords, caseId, from, before, true, outsideOnly, beforeId, limit);
    }
}
