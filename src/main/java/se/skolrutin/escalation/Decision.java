package se.skolrutin.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rules decided about one pupil on one day, with everything it rests on.
 *
 * @param id derived from the facts, the rules, the ladder and the day: the same question gives the same decision
 * @param stage the stage it proposes, empty where the ladder asks for nothing
 * @param stepNo the ladder's step, the highest below where the stage has none of its own, 0 where none is reached
 * @param stepTitle empty where the ladder has no step at the stage
 * @param previous the stage the matter was at when asked
 * @param openedByPerson the stage a person opened, where that decided
 * @param reason what that person wrote
 * @param owners the roles that own the step, as candidate groups
 * @param dueDates of the stage's measures or of their follow-up, by kind of task
 * @param watches by the same kinds, as repeating intervals of ISO 8601
 * @param trialEnds when the step is looked at again: its trial is over, or its measures are to be followed up
 * @param followUpOn when a closed matter is looked at again
 * @param reportToOrganiser true where an investigation that begins must be reported
 * @param notJudged why the data cannot be judged yet, empty where it can
 */
public record Decision(
        UUID id,
        UUID pupilId,
        @Nullable UUID caseId,
        Instant takenAt,
        LocalDate asOf,
        String ladder,
        int ladderVersion,
        String rulesVersion,
        @Nullable Stage stage,
        int stepNo,
        @Nullable String stepTitle,
        @Nullable Stage previous,
        @Nullable Stage openedByPerson,
        @Nullable String reason,
        List<String> owners,
        List<Criterion> criteria,
        List<String> firedRules,
        List<WindowFacts> facts,
        Map<String, OffsetDateTime> dueDates,
        Map<String, String> watches,
        @Nullable OffsetDateTime trialEnds,
        @Nullable LocalDate followUpOn,
        boolean reportToOrganiser,
        @Nullable String notJudged) {

    /** The same, for those who may not know what it rests on. */
    Decision withoutGrounds() {
        return new Decision(
                id,
                pupilId,
                caseId,
                takenAt,
                asOf,
                ladder,
                ladderVersion,
                rulesVersion,
                stage,
                stepNo,
                stepTitle,
                previous,
                openedByPerson,
                reason,
                owners,
                List.of(),
                List.of(),
                List.of(),
                dueDates,
                watches,
                trialEnds,
                followUpOn,
                reportToOrganiser,
                null);
    }

    /** True where something was looked at, and may be shown. */
    public boolean isExplained() {
        return !criteria.isEmpty();
    }

    /** The sentences of what held, in the order it was looked at. */
    public List<String> reasons() {
        return criteria.stream()
                .filter(Criterion::held)
                .map(Criterion::sentence)
                .toList();
    }

    /** What was looked at and held; what could not be judged is said by {@link #notJudged}. */
    public List<Criterion> held() {
        return criteria.stream()
                .filter(Criterion::held)
                .filter(criterion -> !criterion.sentence().equals(notJudged))
                .toList();
    }

    /** What was looked at and did not hold. */
    public List<Criterion> unheld() {
        return criteria.stream().filter(criterion -> !criterion.held()).toList();
    }

    /** True where both came to the same on the same grounds, whenever and in whatever words. */
    public boolean agreesWith(Decision other) {
        return conclusion().equals(other.conclusion());
    }

    /** What it comes to, apart from its words and whom and when it concerns. */
    List<@Nullable Object> conclusion() {
        return Arrays.asList(
                stage,
                stepNo,
                owners,
                criteria.stream().map(Criterion::withoutWords).collect(Collectors.toSet()),
                dueDates,
                watches,
                trialEnds,
                followUpOn,
                reportToOrganiser,
                notJudged == null);
    }

    /** True where the ladder has no step at the stage it proposes: the law or a person asks for it. */
    public boolean isBesideLadder() {
        return stage != null && stage != Stage.CLOSE && stepTitle == null;
    }

    /** What the law's duty to investigate was found to rest on; empty where it does not apply. */
    public List<Criterion> dutyToInvestigate() {
        return held().stream().filter(Criterion::isOfInvestigation).toList();
    }

    /**
     * True where the law asks for an investigation that is not made where the matter is: it goes on at once, whatever is
     * still to be done there (7 kap. 19 a § and 15 kap. 16 § skollagen, "skyndsamt").
     */
    public boolean cannotWait() {
        return previous != null
                && !previous.investigates()
                && stage != null
                && stage.above(previous)
                && !dutyToInvestigate().isEmpty();
    }

    /** The last days of its tasks, by kind. */
    SortedMap<String, LocalDate> dueDays() {
        var days = new TreeMap<String, LocalDate>();
        dueDates.forEach((task, at) -> days.put(task, at.toLocalDate()));
        return days;
    }

    /** True where both ask the same of the same people by the same days. */
    boolean asksTheSameAs(Decision other) {
        return owners.equals(other.owners)
                && dueDates.equals(other.dueDates)
                && Objects.equals(trialEnds, other.trialEnds)
                && Objects.equals(followUpOn, other.followUpOn)
                && reportToOrganiser == other.reportToOrganiser;
    }

    /** True where the matter stays at its step and what has been done there is followed up. */
    public boolean reviews() {
        return dueDates.containsKey(Review.TASK);
    }

    /** What was looked at for one step, for "why" and "why not". */
    public List<Criterion> criteriaOfStep(int step) {
        return criteria.stream().filter(criterion -> criterion.step() == step).toList();
    }
}
