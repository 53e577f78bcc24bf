package se.skolrutin.escalation;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a decision about a concern again on what it rested on then: its facts, the rules, the routine and the calendar. */
@Component
class ConcernReplay {

    private static final Logger LOG = LoggerFactory.getLogger(ConcernReplay.class);

    private final ConcernDecisions decisions;
    private final KeptRules rules;
    private final KeptCalendars calendars;

    ConcernReplay(ConcernDecisions decisions, KeptRules rules, KeptCalendars calendars) {
        this.decisions = decisions;
        this.rules = rules;
        this.calendars = calendars;
    }

    /** Empty where there is no such decision, the calendar of its day was not kept, or its rules do not fit any more. */
    Optional<Decision> again(UUID id) {
        return decisions.keptById(id).filter(KeptConcern::hasCalendar).flatMap(this::again);
    }

    private Optional<Decision> again(KeptConcern kept) {
        var taken = kept.content().decision();
        return rules.version(taken.rulesVersion())
                .flatMap(ConcernReplay::judge)
                .map(judge -> judge.judge(inquiry(kept), taken.takenAt()));
    }

    private static Optional<ConcernJudge> judge(RuleBook book) {
        try {
            return Optional.of(new ConcernJudge(book));
        } catch (LadderRefused e) {
            LOG.warn("Expected to read the routine for concern of version {}, but it does not fit", book.version(), e);
            return Optional.empty();
        }
    }

    private ConcernInquiry inquiry(KeptConcern kept) {
        var content = kept.content();
        return new ConcernInquiry(
                content.decision().pupilId(),
                content.decision().caseId(),
                content.previous(),
                content.situation(),
                content.signals(),
                content.watch(),
                calendars.version(String.valueOf(kept.calendarVersion())),
                content.reason());
    }
}
