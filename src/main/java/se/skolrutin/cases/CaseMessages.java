package se.skolrutin.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.PublishMessage;
import se.skolrutin.escalation.Stage;

/** Tells a case's process what has happened; the same thing told twice is one message. */
@Component
class CaseMessages {

    private final ApplicationEventPublisher events;

    CaseMessages(ApplicationEventPublisher events) {
        this.events = events;
    }

    void start(SchoolCase matter) {
        String name = matter.routine().startMessage();
        send(matter.id(), name, name, Map.of("caseId", matter.id().toString()));
    }

    /**
     * A message of its own: the first one may have been lost with its id known. It is for now alone: kept for later it
     * would start the routine once more when the one that runs by then has ended.
     */
    void startAgain(SchoolCase matter, Instant at) {
        String name = matter.routine().startMessage();
        forNow(matter, name, at, Map.of("caseId", matter.id().toString()));
    }

    /** Is for whoever waits now: kept for later it would cut the next trial short. */
    void newAbsence(SchoolCase matter, UUID decisionId) {
        forNow(matter, "ny-franvaro", decisionId, Map.of());
    }

    /** Is for whoever waits now: a decision under way sees the signal by itself. */
    void newSignal(SchoolCase matter, UUID decisionId) {
        forNow(matter, "ny-signal", decisionId, Map.of());
    }

    void groundWithdrawn(SchoolCase matter, UUID decisionId) {
        send(matter.id(), "oron-togs-tillbaka", "oron-togs-tillbaka:" + decisionId, Map.of());
    }

    /**
     * Is kept while a decision under way comes to its step and a lost answer is sent again. Kept longer it would take the
     * work of a new step away; a later decision reads from the case what was asked for.
     */
    void stepOpened(SchoolCase matter, Stage stage) {
        UUID id = matter.id();
        String messageId = id + ":steg-oppnat:" + stage.code();
        events.publishEvent(
                new PublishMessage("steg-oppnat", id.toString(), messageId, Map.of(), Duration.ofMinutes(5)));
    }

    /** Is for whoever works at the step now: a decision under way looks at the same absence by itself. */
    void lawOpensStep(SchoolCase matter, UUID decisionId) {
        forNow(matter, "steg-oppnat", decisionId, Map.of());
    }

    void absenceCorrected(SchoolCase matter, UUID decisionId) {
        send(matter.id(), "franvaro-rattad", "franvaro-rattad:" + decisionId, Map.of());
    }

    void absenceReported(SchoolCase notice) {
        send(notice.id(), "franvaro-rattad", "franvaro-rattad", Map.of());
    }

    void pupilLeaves(SchoolCase matter) {
        send(matter.id(), "elev-slutar", "elev-slutar", Map.of());
    }

    void withdrawn(SchoolCase matter) {
        send(matter.id(), "arende-aterkallat", "arende-aterkallat", Map.of());
    }

    /** Is not kept for whoever comes later; what it is about makes it the same when it is sent twice. */
    private void forNow(SchoolCase matter, String name, Object about, Map<String, Object> variables) {
        String id = matter.id().toString();
        events.publishEvent(new PublishMessage(name, id, id + ":" + name + ":" + about, variables, Duration.ZERO));
    }

    private void send(UUID caseId, String name, String sameness, Map<String, Object> variables) {
        events.publishEvent(new PublishMessage(name, caseId.toString(), caseId + ":" + sameness, variables));
    }
}
