package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the school's policy says about a pupil's attendance, decided by rules and kept with its reasons. */
@Service
public class Escalation {

    /**
     * Evaluates every pupil whose attendance changed and publishes what follows.
     *
     * @return how many pupils were evaluated
     */
    public int evaluateTouched() {
        throw new UnsupportedOperationException();
    }

    /** The next step of a running matter. Repeatable: the same facts on the same day give the same decision. */
    public Decision decide(StepQuestion question) {
        throw new UnsupportedOperationException();
    }

    /** How the guardians are told about absence on that day. */
    public NoticeDecision decideNotice(UUID caseId, UUID pupilId, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** What happens today to a task that is not done. */
    public WatchDecision decideWatch(WatchQuestion question) {
        throw new UnsupportedOperationException();
    }

    public Optional<Decision> decision(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Oldest first. */
    public List<Decision> decisionsOf(UUID caseId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Decision> latestFor(UUID pupilId) {
        throw new UnsupportedOperationException();
    }
}
