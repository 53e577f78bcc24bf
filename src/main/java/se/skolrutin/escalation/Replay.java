package se.skolrutin.escalation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.skolrutin.escalation.Ladders.LadderKey;

/** Takes a decision again on what it rested on then: its facts, the rules, the ladder and the calendar as they read. */
@Component
class Replay {

    private final Decisions decisions;
    private final KeptRules rules;
    private final Ladders ladders;
    private final KeptCalendars calendars;

    Replay(Decisions decisions, KeptRules rules, Ladders ladders, KeptCalendars calendars) {
        this.decisions = decisions;
        this.rules = rules;
        this.ladders = ladders;
        this.calendars = calendars;
    }

    /** Empty where there is no such decision, or the calendar of its day was not kept. */
    Optional<Decision> again(UUID id) {
        return decisions
                .keptById(id)
                .filter(kept -> kept.calendarVersion() != null)
                .map(this::again);
    }

    private Decision again(KeptDecision kept) {
        var decision = kept.decision();
        var book = rules.version(decision.rulesVersion());
        return new Judge(book)
                .judge(inquiry(kept, book.statute()), decision.takenAt())
                .decision();
    }

    private Inquiry inquiry(KeptDecision kept, Statute statute) {
        var decision = kept.decision();
        var ladder = ladders.version(new LadderKey(decision.ladder(), decision.ladderVersion()));
        return new Inquiry(
                decision.pupilId(),
                decision.caseId(),
                kept.situation(),
                decision.facts(),
                LadderInForce.of(ladder.ladder(), ladder.version(), statute),
                calendars.version(String.valueOf(kept.calendarVersion())),
                decision.reason(),
                null);
    }
}
