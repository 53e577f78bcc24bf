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

    /** Empty where there is no such decision, the calendar of its day was not kept, or its rules do not fit any more. */
    Optional<Decision> again(UUID id) {
        return decisions
                .keptById(id)
                .filter(kept -> kept.calendarVersion() != null)
                .flatMap(this::again);
    }

    private Optional<Decision> again(KeptDecision kept) {
        return rules.version(kept.decision().rulesVersion()).map(book -> again(kept, book));
    }

    private Decision again(KeptDecision kept, RuleBook book) {
        return new Judge(book)
                .judge(inquiry(kept, book), kept.decision().takenAt())
                .decision();
    }

    private Inquiry inquiry(KeptDecision kept, RuleBook book) {
        var decision = kept.decision();
        var ladder = ladders.version(new LadderKey(decision.ladder(), decision.ladderVersion()));
        return new Inquiry(
                decision.pupilId(),
                decision.caseId(),
                kept.situation(),
                decision.facts(),
                book.facts(LadderInForce.of(ladder.ladder(), ladder.version(), book.statute())),
                calendars.version(String.valueOf(kept.calendarVersion())),
                decision.reason(),
                null);
    }
}
