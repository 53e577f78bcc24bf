package se.skolrutin.sync;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One asking of the school's system: how far it is and what came of it.
 *
 * @param whole reads everything, not only what was changed
 * @param reading the list it reads right now
 * @param fetched how many were read, by list
 * @param failure why it did not reach its end, in Swedish; then nothing was changed
 * @param notice something worth knowing, in Swedish, such as lists that the server does not offer
 * @param lines how many things of the source could not be used
 * @param differences how many differences to the roster it was the first to find
 */
public record SyncRun(
        UUID id,
        SourceAdapter adapter,
        boolean whole,
        SyncState state,
        String startedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String reading,
        Map<String, Integer> fetched,
        @Nullable String failure,
        @Nullable String notice,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        long lines,
        long differences) {

    public boolean running() {
        return state == SyncState.RUNNING || state == SyncState.WAITING;
    }
}
