package se.skolrutin.escalation;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a decision rests on and says, as it is kept: compact, since there are many. */
record DecisionContent(
        Situation situation,
        @Nullable String stepTitle,
        @Nullable Stage openedByPerson,
        @Nullable String reason,
        List<String> owners,
        List<KeptCriterion> criteria,
        List<String> fired,
        List<WindowFacts> facts,
        Map<String, OffsetDateTime> due,
        Map<String, String> watches,
        @Nullable OffsetDateTime trialEnds,
        @Nullable LocalDate followUpOn,
        boolean report,
        @Nullable String notJudged) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(KeptCriterion.class, AsArray.class)
            .addMixIn(WindowFacts.class, AsArray.class)
            .addMixIn(Remaining.class, AsArray.class)
            .addMixIn(LateArrivals.class, AsArray.class)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(Include.NON_EMPTY))
            .build();

    /** What is empty is not kept, and read as empty again: a decision to close has no dates. */
    DecisionContent {
        owners = owners == null ? List.of() : owners;
        criteria = criteria == null ? List.of() : criteria;
        fired = fired == null ? List.of() : fired;
        facts = facts == null ? List.of() : facts;
        due = due == null ? Map.of() : due;
        watches = watches == null ? Map.of() : watches;
    }

    static DecisionContent of(Inquiry inquiry, Decision decision) {
        var fired = decision.firedRules();
        return new DecisionContent(
                inquiry.situation(),
                decision.stepTitle(),
                decision.openedByPerson(),
                decision.reason(),
                decision.owners(),
                decision.criteria().stream()
                        .map(criterion -> KeptCriterion.of(criterion, fired))
                        .toList(),
                fired,
                decision.facts(),
                decision.dueDates(),
                decision.watches(),
                decision.trialEnds(),
                decision.followUpOn(),
                decision.reportToOrganiser(),
                decision.notJudged());
    }

    static DecisionContent read(String json) {
        return JSON.readValue(json, DecisionContent.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    List<Criterion> criteriaOf() {
        return criteria.stream().map(criterion -> criterion.criterion(fired)).toList();
    }
}
