package se.skolrutin.escalation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision about a concern with the facts it rests on, as it is kept.
 *
 * @param reason what a person wrote who asked; also empty where it was not kept by itself
 */
record ConcernContent(
        @Nullable UUID previous,
        ConcernSituation situation,
        List<SignalFact> signals,
        WatchPolicy watch,
        @Nullable String reason,
        Decision decision) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    static ConcernContent of(ConcernInquiry inquiry, Decision decision) {
        return new ConcernContent(
                inquiry.previous(),
                inquiry.situation(),
                inquiry.signals(),
                inquiry.watch(),
                inquiry.reason(),
                decision);
    }

    static ConcernContent read(String json) {
        return JSON.readValue(json, ConcernContent.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
