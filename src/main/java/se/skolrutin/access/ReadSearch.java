package se.skolrutin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for in the log of reads; empty fields do not narrow, newest first, at most {@code limit} rows. */
public record ReadSearch(
        @Nullable UUID staffId,
        @Nullable UUID pupilId,
        @Nullable UUID caseId,
        @Nullable Instant from,
        @Nullable Instant before,
        boolean refusedOnly,
        int limit) {

    public static ReadSearch latest(int limit) {
        return new ReadSearch(null, null, null, null, null, false, limit);
    }

    public ReadSearch ofCase(UUID wanted) {
        return new ReadSearch(staffId, pupilId, wanted, from, before, refusedOnly, limit);
    }

    public ReadSearch ofPupil(UUID wanted) {
        return new ReadSearch(staffId, wanted, caseId, from, before, refusedOnly, limit);
    }

    public ReadSearch byStaff(UUID wanted) {
        return new ReadSearch(wanted, pupilId, caseId, from, before, refusedOnly, limit);
    }

    public ReadSearch onlyRefused() {
        return new ReadSearch(staffId, pupilId, caseId, from, before, true, limit);
    }
}
