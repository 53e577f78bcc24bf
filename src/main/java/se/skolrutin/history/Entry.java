package se.skolrutin.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be written down about a case.
 *
 * @param args what the sentence needs; ids and codes rather than names of people
 * @param sourceKey names what happened, so that telling it twice writes it once
 */
record Entry(
        UUID caseId,
        Instant at,
        @Nullable UUID actor,
        String kind,
        @Nullable String processId,
        @Nullable String elementId,
        Map<String, String> args,
        String sourceKey) {

    Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        args = Map.copyOf(args);
    }

    static Entry of(UUID caseId, Instant at, String kind, String sourceKey) {
        return new Entry(caseId, at, null, kind, null, null, Map.of(), sourceKey);
    }

    Entry by(@Nullable UUID staffId) {
        return new Entry(caseId, at, staffId, kind, processId, elementId, args, sourceKey);
    }

    Entry where(@Nullable String process, @Nullable String element) {
        return new Entry(caseId, at, actor, kind, process, element, args, sourceKey);
    }

    Entry with(Map<String, String> more) {
        return new Entry(caseId, at, actor, kind, processId, elementId, more, sourceKey);
    }
}
