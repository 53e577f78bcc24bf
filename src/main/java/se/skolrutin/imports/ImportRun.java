package se.skolrutin.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in: how far it is and what became of its rows.
 *
 * @param failure why the run did not reach its end, in Swedish
 * @param notice something worth knowing about the file, such as columns that are not used
 */
public record ImportRun(
        UUID id,
        ImportKind kind,
        String fileName,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        ImportState state,
        @Nullable String failure,
        @Nullable String notice,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        long rowsRefused) {

    public boolean running() {
        return state == ImportState.RUNNING;
    }

    public int percent() {
        return bytesTotal == 0 ? 100 : (int) (100 * bytesRead / bytesTotal);
    }
}
