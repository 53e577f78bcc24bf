package se.skolrutin.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.escalation.Ladders.LadderKey;
import se.skolrutin.roster.Roster;

/** What the school's policy says about a pupil's attendance, decided by rules and kept with its reasons. */
@Service
public class Escalation {

    private final Queue queue;
    private final Evaluation evaluation;
    private final Judge judge;
    private final NoticeJudge noticeJudge;
    private final WatchJudge watchJudge;
    private final Decisions decisions;
    private final Replay replay;
    private final Ladders ladders;
    private final Roster roster;
    private final Attendance attendance;
    private final JdbcClient jdbc;
    private final Clock clock;

    Escalation(
            Queue queue,
            Evaluation evaluation,
            Judge judge,
            NoticeJudge noticeJudge,
            WatchJudge watchJudge,
            Decisions decisions,
            Replay replay,
            Ladders ladders,
            Roster roster,
            Attendance attendance,
            JdbcClient jdbc,
            Clock clock) {
        this.queue = queue;
        this.evaluation = evaluation;
        this.judge = judge;
        this.noticeJudge = noticeJudge;
        this.watchJudge = watchJudge;
        this.decisions = decisions;
        this.replay = replay;
        this.ladders = ladders;
        this.roster = roster;
        this.attendance = attendance;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Evaluates every pupil whose attendance changed and publishes what follows, in transactions of its own. A pupil who
     * cannot be evaluated is among the failures and does not hold up the others.
     *
     * @return how many pupils were evaluated
     */
    public int evaluateTouched() {
        return queue.workOff();
    }

    /** The next step of a running matter. Repeatable: the same facts on the same day give the same decision. */
    @Transactional
    public Decision decide(StepQuestion question) {
        var inquiry = inquiry(question);
        var decision = judge.judge(inquiry, clock.instant());
        decisions.keep(List.of(new Judged(inquiry, decision)), none -> false);
        return decisions.byId(decision.decision().id()).orElseThrow();
    }

    private Inquiry inquiry(StepQuestion question) {
        var pupil = roster.pupil(question.pupilId())
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected a pupil " + question.pupilId() + ", but there is none"));
        var standing = decisions.standings(List.of(question.caseId())).get(question.caseId());
        var inquirer = inquirer(pupil.schoolUnit(), standing);
        return inquirer.asked(question, standing, !pupil.schoolForm().compulsory(), attendance(question, inquirer));
    }

    /** A running matter follows the ladder it has, whatever the school has adopted since. */
    private Inquirer inquirer(UUID school, @Nullable Standing standing) {
        var inquirer = evaluation.inquirer(school, LocalDate.now(clock));
        return standing == null ? inquirer : inquirer.on(ladders.version(standing.ladder()));
    }

    private PupilAttendance attendance(StepQuestion question, Inquirer inquirer) {
        var entered = question.stageEnteredOn();
        var earliest = inquirer.earliest();
        var first = entered != null && entered.isBefore(earliest) ? entered : earliest;
        return attendance.of(List.of(question.pupilId()), first, inquirer.today()).stream()
                .findFirst()
                .orElseGet(() -> new PupilAttendance(question.pupilId(), List.of()));
    }

    /**
     * A matter was taken back because its absence was corrected; the absence may have come back while that went on. The
     * pupil is evaluated again at the next round.
     *
     * @param noticeOf the day whose notice to the home was taken back, empty where it was another matter
     */
    @Transactional
    public void lookAgain(UUID pupilId, @Nullable LocalDate noticeOf) {
        evaluation.lookAgain(pupilId, noticeOf);
    }

    /** How the guardians are told about absence on that day. */
    @Transactional(readOnly = true)
    public NoticeDecision decideNotice(UUID pupilId, LocalDate day) {
        return noticeJudge.decide(pupilId, day);
    }

    /** From now on a person decides how this pupil's guardians are told, for the reason given. */
    @Transactional
    public void noteSpecialReasons(UUID pupilId, String reason, UUID by) {
        jdbc.sql("""
                        insert into notice_exception (pupil_id, reason, noted_by, noted_at) values (?, ?, ?, ?)
                        on conflict (pupil_id) do update
                        set reason = excluded.reason, noted_by = excluded.noted_by, noted_at = excluded.noted_at""")
                .params(pupilId, reason, by, Timestamp.from(clock.instant()))
                .update();
    }

    /** The guardians may be told by the house itself again. */
    @Transactional
    public void dropSpecialReasons(UUID pupilId) {
        jdbc.sql("delete from notice_exception where pupil_id = ?")
                .param(pupilId)
                .update();
    }

    /** What happens today to a task that is not done. */
    public WatchDecision decideWatch(WatchQuestion question) {
        return watchJudge.decide(question);
    }

    public Optional<Decision> decision(UUID id) {
        return decisions.byId(id);
    }

    /**
     * Takes a kept decision again, with the facts, rules, ladder and calendar it was taken on; keeps nothing. Empty where
     * it is not known, or older than the calendars and rules that can still be read.
     */
    public Optional<Decision> takeAgain(UUID id) {
        return replay.again(id);
    }

    /** Oldest first. */
    public List<Decision> decisionsOf(UUID caseId) {
        return decisions.ofCase(caseId);
    }

    /** The decision that put a matter at the step it was last put at; empty where it has not asked yet. */
    public Optional<Decision> enteredBy(UUID caseId) {
        return decisions.enteredBy(caseId);
    }

    public Optional<Decision> latestFor(UUID pupilId) {
        return decisions.latestOf(pupilId);
    }

    /** The ladder a school uses on that day. */
    public LadderChoice ladderOf(UUID schoolUnit, LocalDate day) {
        return LadderChoice.of(ladders.of(schoolUnit, day));
    }

    /** The ladders a school used from one day to another, in the order it began to; at least one. */
    public List<LadderPeriod> laddersBetween(UUID schoolUnit, LocalDate first, LocalDate last) {
        return ladders.between(schoolUnit, first, last);
    }

    /** A ladder as it read in one version. */
    public Ladder ladder(String id, int version) {
        return ladders.version(new LadderKey(id, version)).ladder();
    }

    /** The pupils who could not be evaluated. */
    public List<EvaluationFailure> failures() {
        return queue.failures();
    }

    /** Tries those again; says how many went well. */
    public int retry(Collection<UUID> pupils) {
        return queue.retry(pupils);
    }
}
