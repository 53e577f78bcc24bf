package se.skolrutin.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.escalation.Concerns;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;

/** Why a case is where it is: its decisions, newest first. */
@Component
class Reasons {

    private final Escalation escalation;
    private final Concerns concerns;

    Reasons(Escalation escalation, Concerns concerns) {
        this.escalation = escalation;
        this.concerns = concerns;
    }

    List<Decision> of(UUID caseId, Viewer viewer) {
        List<Decision> taken = escalation.decisionsOf(caseId);
        return taken.isEmpty() ? concerns.decisionsOf(caseId, viewer.staffId()).reversed() : taken.reversed();
    }

    Optional<Decision> latestOf(UUID caseId, Viewer viewer) {
        return of(caseId, viewer).stream().findFirst();
    }
}
