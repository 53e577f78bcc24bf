package se.skolrutin.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;

/** Why a case is where it is: its decisions, newest first. */
@Component
class Reasons {

    private final Escalation escalation;

    Reasons(Escalation escalation) {
        this.escalation = escalation;
    }

    List<Decision> of(UUID caseId) {
        return escalation.decisionsOf(caseId).reversed();
    }

    Optional<Decision> latestOf(UUID caseId) {
        return of(caseId).stream().findFirst();
    }
}
