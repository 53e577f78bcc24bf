package se.skolrutin.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.Subject;
import se.skolrutin.cases.CaseRefused.Cause;
import se.skolrutin.contacts.Contact;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.escalation.Concerns;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.LadderChoice;
import se.skolrutin.escalation.RunningLadders;
import se.skolrutin.escalation.Stage;

/** The matters: opens, moves and closes them, keeps their file and shows them to those who may see the pupil. */
@Service
@Transactional
public class Cases {

    private static final Duration TIME_TO_START = Duration.ofMinutes(10);

    private final SchoolCases cases;
    private final CaseOpening opening;
    private final CaseFile file;
    private final Contacts contacts;
    private final CaseReader reader;
    private final CaseRights rights;
    private final OrganiserReports reports;
    private final CaseMessages messages;
    private final Escalation escalation;
    private final Concerns concerns;
    private final RunningLadders ladders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            SchoolCases cases,
            CaseOpening opening,
            CaseFile file,
            Contacts contacts,
            CaseReader reader,
            CaseRights rights,
            OrganiserReports reports,
            CaseMessages messages,
            Escalation escalation,
            Concerns concerns,
            RunningLadders ladders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.opening = opening;
        this.file = file;
        this.contacts = contacts;
        this.reader = reader;
        this.rights = rights;
        this.reports = reports;
        this.messages = messages;
        this.escalation = escalation;
        this.concerns = concerns;
        this.ladders = ladders;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the plan for increased attendance on a person's own judgement, at any step of the ladder.
     *
     * @return the new case
     * @throws CaseRefused without the role, without a reason or where the pupil has an open case already
     */
    public UUID openByJudgement(UUID pupilId, Stage stage, String reason, UUID by) {
        rights.mustBeAllowedToOpen(stage, Subject.pupil(pupilId), by);
        String why = given(reason, "why.opened");
        return opening.byJudgement(pupilId, stage, why, by);
    }

    /**
     * Opens a later step of a running case at once. Repeatable.
     *
     * @param reason must be there where a step is skipped
     * @throws CaseRefused without the role, where the case is closed or at that step already, or a reason is missing
     */
    public void openStep(UUID caseId, Stage stage, UUID by, @Nullable String reason) {
        SchoolCase matter = ofLadder(caseId);
        rights.mustBeAllowedToOpen(stage, Subject.ofCase(caseId, matter.pupilId()), by);
        boolean skips = matter.skipsTo(stage);
        String why = blankAsNull(reason);
        if (matter.asked(stage, why, by, clock.instant())) {
            cases.save(matter);
            messages.stepOpened(matter, stage);
            events.publishEvent(new StepOpenedEarly(caseId, stage, matter.stage(), skips, why, by, clock.instant()));
        }
    }

    /**
     * Withdraws a case: its process is asked to stop, what has been written stays.
     *
     * @throws CaseRefused without the role, without a reason or where it is closed
     */
    public void withdraw(UUID caseId, String reason, UUID by) {
        SchoolCase matter = existing(caseId);
        rights.mustBeAllowedToWithdraw(Subject.ofCase(caseId, matter.pupilId()), by);
        String why = given(reason, "why.withdrawn");
        if (!matter.isWithdrawn()) {
            matter.withdrawn(why, by);
            cases.save(matter);
            messages.withdrawn(matter);
            events.publishEvent(new CaseWithdrawn(caseId, why, by, clock.instant()));
        }
    }

    /**
     * Moves a running case to the ladder its school uses today, from its next decision on. Repeatable.
     *
     * @param seen the ladder that the person was shown; its name may be empty
     * @return false where it follows that ladder already, has asked for no decision yet or has been closed meanwhile
     * @throws CaseRefused without the role, without a reason or where the school has come to use another ladder
     */
    public boolean changeLadder(UUID caseId, LadderChoice seen, String reason, UUID by) {
        SchoolCase matter = ofLadder(caseId);
        rights.mustBeAllowedToChangeLadder(matter.schoolUnitId(), by);
        String why = given(reason, "why.moved");
        LadderChoice inForce = escalation.ladderOf(matter.schoolUnitId(), LocalDate.now(clock));
        if (!inForce.is(seen.id(), seen.version())) {
            throw new CaseRefused(Cause.STATE, "ladder");
        }
        return matter.isOpen() && changed(matter, inForce, why, by);
    }

    private boolean changed(SchoolCase matter, LadderChoice to, String why, UUID by) {
        Optional<LadderChoice> from = ladders.move(matter.id(), matter.schoolUnitId(), why, by);
        from.ifPresent(
                before -> events.publishEvent(new LadderChanged(matter.id(), before, to, why, by, clock.instant())));
        return from.isPresent();
    }

    /** Keeps the decision with the case and enters the step it names; closing is for the process to say. Repeatable. */
    public void stageDecided(UUID caseId, Decision decision) {
        SchoolCase matter = existing(caseId);
        file.decided(caseId, decision);
        Stage next = decision.stage();
        if (matter.isOpen() && next != null && next != Stage.CLOSE) {
            enter(matter, next, decision);
        }
    }

    private void enter(SchoolCase matter, Stage next, Decision decision) {
        Stage from = matter.stage();
        UUID by = next == matter.askedStage() ? matter.askedBy() : null;
        boolean entered = matter.entered(next, LocalDate.now(clock));
        cases.save(matter);
        if (entered) {
            events.publishEvent(new StageEntered(matter.id(), next, from, decision.id(), by, clock.instant()));
        }
    }

    /** Closes a case with the outcome its process came to; an improved one is followed up. Repeatable. */
    public void close(UUID caseId, Outcome outcome) {
        SchoolCase matter = existing(caseId);
        LocalDate followUpOn = outcome == Outcome.IMPROVED ? followUpOn(caseId) : null;
        if (matter.closed(outcome, clock.instant(), followUpOn)) {
            cases.save(matter);
            events.publishEvent(new CaseClosed(caseId, outcome, followUpOn, null, clock.instant()));
            if (matter.isTakenBack()) {
                escalation.lookAgain(matter.pupilId(), matter.concernsOn());
            }
        }
    }

    private @Nullable LocalDate followUpOn(UUID caseId) {
        List<Decision> decisions = escalation.decisionsOf(caseId);
        return decisions.isEmpty() ? null : decisions.getLast().followUpOn();
    }

    /**
     * Keeps the answers of a form in the case file, and the contact with the home where the form tells of one. The same
     * task filed twice is filed once.
     *
     * @return the document
     */
    public UUID fileAnswers(
            UUID caseId,
            long taskKey,
            String elementId,
            @Nullable String formId,
            String title,
            Map<String, Object> answers,
            UUID by) {
        return file.answers(caseId, taskKey, elementId, formId, title, answers, by);
    }

    /**
     * Logs a contact by hand; the same key twice in a case is logged once. One under a secrecy of its own stands with
     * the pupil, and not in the case.
     *
     * @throws CaseRefused where the person does not work with the pupil or may not write under that secrecy
     */
    public UUID logContact(UUID caseId, UUID key, NewContact contact, UUID by) {
        SchoolCase matter = existing(caseId);
        rights.mustBeAllowedToLog(
                Subject.ofCase(caseId, matter.pupilId()), contact.secrecy().zone(), by);
        return file.byHand(caseId, "by-hand:" + caseId + ":" + key, contact, by);
    }

    /**
     * Puts together the report to the organiser, as little as the law asks: pupil, school unit, year, the day the
     * investigation began and whom to ask. It stays in the case file. The same source key twice is one report.
     *
     * @return the document
     */
    public UUID reportToOrganiser(UUID caseId, String sourceKey, String elementId) {
        Map<String, Object> report = reports.about(existing(caseId));
        return file.document(caseId, sourceKey, elementId, "Anmälan till huvudmannen", report);
    }

    /** Logs a contact that the house itself can prove; the same source key twice is logged once. */
    public void contactProven(UUID caseId, String sourceKey, NewContact contact) {
        file.contact(caseId, sourceKey, contact, null);
    }

    /** Open cases whose process has not started although it was asked for a while ago, for the operations page. */
    @Transactional(readOnly = true)
    public List<CaseReference> withoutProcess() {
        return reader.withoutProcess(clock.instant().minus(TIME_TO_START));
    }

    /**
     * Asks for the process of a case once more.
     *
     * @throws CaseRefused where it has started or the case is closed
     */
    public void startAgain(UUID caseId) {
        SchoolCase matter = existing(caseId);
        if (!matter.isOpen() || matter.hasProcess()) {
            throw new CaseRefused(Cause.STATE, "started");
        }
        messages.startAgain(matter, clock.instant());
    }

    /** The case, for rooms that work for it; who asks is not checked. */
    @Transactional(readOnly = true)
    public Optional<CaseReference> find(UUID caseId) {
        return reader.reference(caseId);
    }

    /** The case, if the viewer may see its pupil. */
    @Transactional(readOnly = true)
    public Optional<CaseView> caseView(UUID caseId, UUID viewer) {
        return reader.view(caseId, viewer);
    }

    /** Those of the cases whose pupils the viewer may see. */
    @Transactional(readOnly = true)
    public List<CaseView> caseViews(Collection<UUID> caseIds, UUID viewer) {
        return reader.views(caseIds, viewer);
    }

    /** The cases the viewer may see, newest first, with counts over all of them. */
    @Transactional(readOnly = true)
    public CaseList list(CaseSearch search, UUID viewer) {
        return reader.list(search, viewer);
    }

    /** The contacts that stand in the case, oldest first; empty for those who do not work with the pupil. */
    @Transactional(readOnly = true)
    public List<Contact> contacts(UUID caseId, UUID viewer) {
        return contacts.inCase(caseId, viewer);
    }

    /**
     * Says which secrecy a document stands under: who may read and write under both the old one and the new one says so.
     * Repeatable.
     *
     * @throws CaseRefused for those who may not
     */
    public void saySecrecy(UUID caseId, UUID documentId, Secrecy secrecy, UUID by) {
        if (!reader.saySecrecy(caseId, documentId, secrecy, by)) {
            rights.noteRefused(
                    Subject.document(documentId, caseId, existing(caseId).pupilId()), by);
            throw new CaseRefused(Cause.ROLE, "Du får inte bestämma vilken sekretess dokumentet har.");
        }
    }

    /** The documents, oldest first; of each those who may read it under its secrecy. */
    @Transactional(readOnly = true)
    public List<CaseDocument> documents(UUID caseId, UUID viewer) {
        return reader.documents(caseId, viewer);
    }

    /** The decisions, oldest first; empty for those who may not see the pupil. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(UUID caseId, UUID viewer) {
        return reader.decisionIds(caseId, viewer).stream()
                .map(id -> decision(id, viewer))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Decision> decision(UUID id, UUID viewer) {
        return escalation.decision(id).or(() -> concerns.decision(id, viewer));
    }

    private SchoolCase existing(UUID caseId) {
        return cases.findForChangeById(caseId).orElseThrow(() -> new CaseRefused(Cause.STATE, "gone"));
    }

    private SchoolCase ofLadder(UUID caseId) {
        SchoolCase matter = existing(caseId);
        if (!matter.routine().hasStages()) {
            throw new CaseRefused(Cause.STATE, "stepless");
        }
        return matter;
    }

    private static String given(@Nullable String reason, String otherwise) {
        String why = blankAsNull(reason);
        if (why == null) {
            throw new CaseRefused(Cause.MISSING, otherwise);
        }
        return why;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
