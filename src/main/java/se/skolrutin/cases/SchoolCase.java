package se.skolrutin.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.skolrutin.cases.CaseRefused.Cause;
import se.skolrutin.escalation.Stage;

/** One matter and how it stands; each change is a method that checks the state it starts from. */
@Table("school_case")
class SchoolCase {

    @Id
    private final UUID id;

    private final UUID pupilId;
    private final UUID schoolUnitId;
    private final String routine;
    private final @Nullable LocalDate concernsOn;
    private final Instant openedAt;
    private final @Nullable UUID openedBy;
    private final @Nullable String openedReason;
    private final @Nullable UUID decisionId;

    private CaseState state = CaseState.OPEN;
    private @Nullable String stage;
    private @Nullable LocalDate stageEnteredOn;

    /** Told by the engine's feed, beside all other changes. */
    @ReadOnlyProperty
    private @Nullable Long processInstanceKey;

    private @Nullable String askedStage;
    private @Nullable UUID askedBy;
    private @Nullable String askedReason;
    private @Nullable Instant askedAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable String withdrawnReason;
    private @Nullable Instant closedAt;
    private @Nullable String outcome;
    private @Nullable LocalDate followUpOn;

    @Version
    private int version;

    SchoolCase(
            UUID id,
            UUID pupilId,
            UUID schoolUnitId,
            String routine,
            @Nullable LocalDate concernsOn,
            Instant openedAt,
            @Nullable UUID openedBy,
            @Nullable String openedReason,
            @Nullable UUID decisionId) {
        this.id = id;
        this.pupilId = pupilId;
        this.schoolUnitId = schoolUnitId;
        this.routine = routine;
        this.concernsOn = concernsOn;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
        this.openedReason = openedReason;
        this.decisionId = decisionId;
    }

    UUID id() {
        return id;
    }

    UUID pupilId() {
        return pupilId;
    }

    UUID schoolUnitId() {
        return schoolUnitId;
    }

    Routine routine() {
        return Routine.ofCode(routine);
    }

    boolean isOpen() {
        return state == CaseState.OPEN;
    }

    /** True where it was closed because the absence it rested on had been corrected or reported. */
    boolean isTakenBack() {
        return Outcome.CORRECTED.code().equals(outcome)
                || Outcome.NOT_NEEDED.code().equals(outcome);
    }

    @Nullable
    Stage stage() {
        return stage == null ? null : Stage.ofCode(stage);
    }

    @Nullable
    Stage askedStage() {
        return askedStage == null ? null : Stage.ofCode(askedStage);
    }

    @Nullable
    UUID askedBy() {
        return askedBy;
    }

    @Nullable
    LocalDate concernsOn() {
        return concernsOn;
    }

    @Nullable
    UUID openedBy() {
        return openedBy;
    }

    @Nullable
    String openedReason() {
        return openedReason;
    }

    @Nullable
    UUID decisionId() {
        return decisionId;
    }

    /** True where the rules opened it and no person has lifted it since: only then may corrected data take it back. */
    boolean restsOnData() {
        return openedBy == null && askedAt == null;
    }

    boolean hasProcess() {
        return processInstanceKey != null;
    }

    /** True where its own process is the one with that key. */
    boolean isRunBy(long instanceKey) {
        return processInstanceKey != null && processInstanceKey == instanceKey;
    }

    /** A person opens a later step; the same step asked for twice is asked for once. */
    boolean asked(Stage wanted, @Nullable String reason, @Nullable UUID by, Instant at) {
        mustBeOpen();
        if (wanted == askedStage()) {
            return false;
        }
        mustBeLater(wanted);
        if (skipsTo(wanted) && reason == null) {
            throw new CaseRefused(Cause.MISSING, "why.skipped");
        }
        askedStage = wanted.code();
        askedBy = by;
        askedReason = reason;
        askedAt = at;
        return true;
    }

    private void mustBeLater(Stage wanted) {
        Stage now = stage();
        if (wanted == Stage.CLOSE) {
            throw new CaseRefused(Cause.STATE, "closing");
        }
        if (now != null && !wanted.above(now)) {
            throw new CaseRefused(Cause.STATE, "passed", now);
        }
    }

    /** Whether at least one step lies between where it is and the wanted one. */
    boolean skipsTo(Stage wanted) {
        Stage now = stage();
        int from = now == null ? -1 : now.ordinal();
        return wanted.ordinal() > from + 1;
    }

    /** Enters a step; false where it is there already. */
    boolean entered(Stage next, LocalDate on) {
        mustBeOpen();
        Stage asked = askedStage();
        if (asked != null && !asked.above(next)) {
            askedStage = null;
        }
        if (next == stage()) {
            return false;
        }
        stage = next.code();
        stageEnteredOn = on;
        return true;
    }

    void withdrawn(String reason, UUID by) {
        mustBeOpen();
        withdrawnReason = reason;
        withdrawnBy = by;
    }

    boolean isWithdrawn() {
        return withdrawnBy != null;
    }

    /** Closes it; false where it is closed already, whatever the outcome then was. */
    boolean closed(Outcome how, Instant at, @Nullable LocalDate followUp) {
        if (!isOpen()) {
            return false;
        }
        state = CaseState.CLOSED;
        outcome = how.code();
        closedAt = at;
        followUpOn = followUp;
        return true;
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new CaseRefused(Cause.STATE, "closed");
        }
    }
}
