package se.skolrutin.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseClosed;
import se.skolrutin.cases.CaseDecided;
import se.skolrutin.cases.CaseEvent;
import se.skolrutin.cases.CaseOpened;
import se.skolrutin.cases.CaseRetracted;
import se.skolrutin.cases.CaseWithdrawn;
import se.skolrutin.cases.ContactLogged;
import se.skolrutin.cases.DocumentFiled;
import se.skolrutin.cases.LadderChanged;
import se.skolrutin.cases.StageEntered;
import se.skolrutin.cases.StepOpenedEarly;
import se.skolrutin.contacts.Party;
import se.skolrutin.escalation.LadderChoice;
import se.skolrutin.escalation.Stage;

/** What happened to cases: who opened, moved, documented and closed them, and on which decision. */
@Component
class CaseEntries {

    private final Recorder recorder;

    CaseEntries(Recorder recorder) {
        this.recorder = recorder;
    }

    @EventListener
    void on(CaseEvent event) {
        recorder.record(entry(event).by(event.by()));
    }

    private static Entry entry(CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> opened(opened);
            case CaseDecided decided -> decided(decided);
            case StageEntered entered -> entered(entered);
            case StepOpenedEarly early -> openedEarly(early);
            case LadderChanged changed -> changed(changed);
            case ContactLogged contact -> contact(contact);
            case DocumentFiled document ->
                told(document, "document-filed", document.documentId())
                        .where(null, document.elementId())
                        .with(Map.of(
                                "document", document.documentId().toString(),
                                "title", document.title(),
                                "hash", document.hash()));
            case CaseWithdrawn withdrawn ->
                told(withdrawn, "case-withdrawn", withdrawn.caseId()).with(Map.of("reason", withdrawn.reason()));
            case CaseRetracted retracted ->
                told(retracted, "case-retracted", retracted.caseId())
                        .with(Map.of("decision", retracted.decisionId().toString()));
            case CaseClosed closed -> closed(closed);
        };
    }

    private static Entry opened(CaseOpened opened) {
        String kind = opened.by() == null ? "case-opened-by-decision" : "case-opened-by-person";
        Map<String, String> args = Map.of("routine", opened.routine().label());
        return told(opened, kind, opened.caseId())
                .where(opened.routine().code(), null)
                .with(Args.and(Args.and(args, "decision", opened.decisionId()), "reason", opened.reason()));
    }

    private static Entry decided(CaseDecided decided) {
        String kind = decided.stage() == null ? "decision-without-step" : "decision-taken";
        Map<String, String> args = Map.of("decision", decided.decisionId().toString());
        return told(decided, kind, decided.decisionId()).with(Args.and(args, "stage", label(decided.stage())));
    }

    private static Entry entered(StageEntered entered) {
        String kind = entered.by() == null ? "stage-entered" : "stage-entered-by-person";
        Map<String, String> args = Map.of(
                "stage",
                entered.stage().label(),
                "decision",
                entered.decisionId().toString());
        return told(entered, kind, entered.decisionId() + ":" + entered.stage().code())
                .with(Args.and(args, "from", label(entered.from())));
    }

    private static Entry openedEarly(StepOpenedEarly early) {
        String kind = early.reason() == null ? "step-opened" : "step-opened-with-reason";
        Map<String, String> args = Map.of("stage", early.stage().label());
        return told(early, kind, early.stage().code() + ":" + early.at())
                .with(Args.and(Args.and(args, "reason", early.reason()), "from", label(early.from())));
    }

    private static Entry changed(LadderChanged changed) {
        return told(
                        changed,
                        "ladder-changed",
                        "%s:%d:%s".formatted(changed.to().id(), changed.to().version(), changed.at()))
                .with(Map.of(
                        "ladderBefore", named(changed.from()),
                        "ladder", named(changed.to()),
                        "reasonOfSchool", changed.reason()));
    }

    private static String named(LadderChoice ladder) {
        return "%s, version %d".formatted(ladder.name(), ladder.version());
    }

    private static Entry contact(ContactLogged contact) {
        return told(contact, kind(contact), contact.contactId())
                .with(Map.of(
                        "contact", contact.contactId().toString(),
                        "channel", contact.channel().label()));
    }

    private static String kind(ContactLogged contact) {
        if (contact.party() != Party.HOME) {
            return "contact-with-others";
        }
        return contact.reached() ? "contact-reached" : "contact-not-reached";
    }

    private static Entry closed(CaseClosed closed) {
        String kind = closed.followUpOn() == null ? "case-closed" : "case-closed-with-follow-up";
        Map<String, String> args = Map.of("outcome", closed.outcome().label());
        return told(closed, kind, closed.caseId()).with(Args.and(args, "followUp", closed.followUpOn()));
    }

    private static Entry told(CaseEvent event, String kind, Object what) {
        return Entry.of(
                event.caseId(),
                event.at(),
                kind,
                "%s:%s:%s".formatted(event.getClass().getSimpleName(), event.caseId(), what));
    }

    private static @Nullable String label(@Nullable Stage stage) {
        return stage == null ? null : stage.label();
    }
}
