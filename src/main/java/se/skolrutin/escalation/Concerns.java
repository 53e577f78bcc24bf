package se.skolrutin.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;
import se.skolrutin.signals.Signal;
import se.skolrutin.signals.Signals;

/** What the school's policy says about a concern for a pupil, decided by rules and kept with its reasons. */
@Service
@Transactional
public class Concerns {

    private final Signals signals;
    private final ConcernMatters matters;
    private final ConcernJudge judge;
    private final ConcernDecisions decisions;
    private final ConcernReplay replay;
    private final Ladders ladders;
    private final Roster roster;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Concerns(
            Signals signals,
            ConcernMatters matters,
            ConcernJudge judge,
            ConcernDecisions decisions,
            ConcernReplay replay,
            Ladders ladders,
            Roster roster,
            Calendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signals = signals;
        this.matters = matters;
        this.judge = judge;
        this.decisions = decisions;
        this.replay = replay;
        this.ladders = ladders;
        this.roster = roster;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The next stage of a running matter. Repeatable: the same facts on the same day give the same decision.
     *
     * @throws IllegalArgumentException where there is no such pupil
     */
    public Decision decide(ConcernQuestion question) {
        var pupil = roster.pupil(question.pupilId())
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected a pupil " + question.pupilId() + ", but there is none"));
        var situation = new ConcernSituation(
                today(),
                true,
                question.current(),
                atStage(pupil, question.stageEnteredOn()),
                question.measuresTaken(),
                question.followedUp(),
                question.worryRemains(),
                opened(question));
        var decision = kept(inquiry(pupil, question.caseId(), situation, question.reason()));
        return decisions.byId(decision.id()).orElseThrow();
    }

    private static @Nullable Stage opened(ConcernQuestion question) {
        var opened = question.openedByPerson();
        var current = question.current();
        return opened != null && opened != Stage.CLOSE && (current == null || opened.above(current)) ? opened : null;
    }

    /**
     * Weighs what is known of a pupil and publishes what follows: nothing where the open matter already stands as high.
     * Repeatable.
     *
     * @param newlyRaised whether somebody has just said something that an open matter has to look at in any case
     */
    public void weigh(UUID pupilId, boolean newlyRaised) {
        roster.pupil(pupilId).filter(pupil -> pupil.enrolledOn(today())).ifPresent(pupil -> weigh(pupil, newlyRaised));
    }

    private void weigh(Pupil pupil, boolean newlyRaised) {
        var open = matters.open(pupil.id()).orElse(null);
        var inquiry = inquiry(pupil, open == null ? null : open.caseId(), standing(pupil, open), null);
        var decision = kept(inquiry);
        var stage = decision.stage();
        var looksAnew = newlyRaised || judge.comesDue(inquiry);
        if (stage != null && (open == null || looksAnew || stage.above(open.stage()))) {
            events.publishEvent(new ConcernWeighed(decision));
        }
    }

    /** Says so where nothing that stands would have opened the pupil's open matter. Repeatable. */
    public void weighWithdrawn(UUID pupilId) {
        roster.pupil(pupilId).ifPresent(pupil -> matters.open(pupilId)
                .filter(OpenMatter::openedByData)
                .ifPresent(open -> weighWithdrawn(pupil, open)));
    }

    private void weighWithdrawn(Pupil pupil, OpenMatter open) {
        var decision = kept(inquiry(pupil, open.caseId(), standing(pupil, null), null));
        if (decision.stage() == null) {
            events.publishEvent(new ConcernGroundGone(pupil.id(), decision));
        }
    }

    /** As the viewer may see it: without what it rests on where something of that is kept from the viewer. */
    @Transactional(readOnly = true)
    public Optional<Decision> decision(UUID id, UUID viewer) {
        return decisions.byId(id).map(decision -> shown(decision, signals.firstHidden(decision.pupilId(), viewer)));
    }

    /**
     * Takes a kept decision again, with the facts, rules, routine and calendar it was taken on; keeps nothing. Empty where
     * it is not known, or older than the calendars and rules that can still be read.
     */
    @Transactional(readOnly = true)
    public Optional<Decision> takeAgain(UUID id) {
        return replay.again(id);
    }

    /** Oldest first, as the viewer may see them. */
    @Transactional(readOnly = true)
    public List<Decision> decisionsOf(UUID caseId, UUID viewer) {
        var taken = decisions.ofCase(caseId);
        if (taken.isEmpty()) {
            return taken;
        }
        var hidden = signals.firstHidden(taken.getFirst().pupilId(), viewer);
        return taken.stream().map(decision -> shown(decision, hidden)).toList();
    }

    /** Whatever was decided after something the viewer may not read may rest on that. */
    private static Decision shown(Decision decision, Optional<Instant> firstHidden) {
        var open = firstHidden
                .filter(hidden -> !decision.takenAt().isBefore(hidden))
                .isEmpty();
        return open ? decision : decision.withoutGrounds();
    }

    private ConcernSituation standing(Pupil pupil, @Nullable OpenMatter open) {
        return open == null
                ? new ConcernSituation(today(), false, null, 0, false, false, false, null)
                : new ConcernSituation(
                        today(), false, open.stage(), atStage(pupil, open.stageEnteredOn()), false, false, false, null);
    }

    private Decision kept(ConcernInquiry inquiry) {
        var decision = judge.judge(inquiry, clock.instant());
        decisions.keep(inquiry, decision);
        return decision;
    }

    private ConcernInquiry inquiry(
            Pupil pupil, @Nullable UUID caseId, ConcernSituation situation, @Nullable String reason) {
        var calendar = calendars.of(pupil.schoolUnit());
        var watch = ladders.of(pupil.schoolUnit(), situation.today()).ladder().watch();
        return new ConcernInquiry(
                pupil.id(),
                caseId,
                matters.previous(pupil.id()).orElse(null),
                situation,
                facts(pupil, calendar),
                watch,
                calendar,
                reason);
    }

    private List<SignalFact> facts(Pupil pupil, SchoolCalendar calendar) {
        return signals.standing(pupil.id(), dealtWith(pupil)).stream()
                .map(signal -> fact(signal, calendar))
                .filter(fact -> fact.schoolDaysAgo() < judge.schoolDaysBack())
                .toList();
    }

    /** Up to when everything has been dealt with: what came after the decision to close a matter had no part in it. */
    private Instant dealtWith(Pupil pupil) {
        return matters.lastClosed(pupil.id())
                .map(closed -> decisions.closing(closed.caseId()).orElse(closed.at()))
                .orElse(Instant.EPOCH);
    }

    private SignalFact fact(Signal signal, SchoolCalendar calendar) {
        return new SignalFact(
                signal.kind(),
                signal.day(),
                calendar.schoolDaysBetween(signal.day(), today()),
                signal.subject(),
                signal.voice(),
                signal.answered());
    }

    private int atStage(Pupil pupil, @Nullable LocalDate entered) {
        return entered == null ? 0 : calendars.of(pupil.schoolUnit()).schoolDaysBetween(entered, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
