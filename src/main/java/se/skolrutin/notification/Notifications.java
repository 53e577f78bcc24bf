package se.skolrutin.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;

/** Writes to people: a message is kept in the caller's transaction, sent after it and proven when it has left. */
@Service
public class Notifications {

    private final Outbox outbox;
    private final Deliveries deliveries;
    private final MessageChoices choices;
    private final Reach reach;
    private final MailTransport transport;
    private final NotificationSettings settings;
    private final Roster roster;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            Outbox outbox,
            Deliveries deliveries,
            MessageChoices choices,
            Reach reach,
            MailTransport transport,
            NotificationSettings settings,
            Roster roster,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.choices = choices;
        this.reach = reach;
        this.transport = transport;
        this.settings = settings;
        this.roster = roster;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a message and sends it after commit; false where the same message was kept before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(NewMessage message) {
        Optional<UUID> written = outbox.written(message, clock.instant());
        written.ifPresent(id -> events.publishEvent(new MessageWritten(id)));
        return written.isPresent();
    }

    /**
     * Calls a member of staff to a meeting, moves it or takes the call back, where they want mail and have an address.
     *
     * @param taskKey the task in which it was booked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void call(UUID staffId, MeetingCall meeting, UUID pupilId, long taskKey) {
        roster.staff(staffId)
                .filter(person -> person.email() != null && choices.of(staffId).byMail())
                .ifPresent(person -> tell(new NewMessage(
                        String.join(
                                ":",
                                meeting.kind().code(),
                                meeting.meetingId().toString(),
                                String.valueOf(meeting.sequence()),
                                staffId.toString()),
                        meeting.kind(),
                        Recipient.staff(staffId),
                        person.schoolUnit(),
                        pupilId,
                        meeting.caseId(),
                        taskKey,
                        meeting.facts(clock.getZone()))));
    }

    /** The address at which the member of staff cannot be reached, where a mail server has refused it. */
    @Transactional(readOnly = true)
    public Optional<String> refusedAddress(UUID staffId) {
        return reach.refusedAddress(staffId);
    }

    /**
     * Tells every guardian who can be reached by mail that the pupil was away that day; each once.
     *
     * @return how many can be reached; 0 where the pupil's identity is protected, or the day is over: the letter says
     *     that it is written on the day itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tellGuardians(UUID caseId, UUID pupilId, LocalDate day) {
        Pupil pupil = roster.pupil(pupilId).orElseThrow();
        List<Guardian> reachable = day.equals(LocalDate.now(clock)) ? reachable(pupil) : List.of();
        reachable.forEach(guardian -> tell(sameDayNotice(caseId, pupil, guardian, day)));
        return reachable.size();
    }

    private List<Guardian> reachable(Pupil pupil) {
        if (pupil.protectedIdentity()) {
            return List.of();
        }
        return roster.guardiansOf(pupil.id()).stream()
                .filter(guardian -> !guardian.marking().isProtected())
                .filter(guardian ->
                        guardian.email() != null && !guardian.email().isBlank())
                .toList();
    }

    private static NewMessage sameDayNotice(UUID caseId, Pupil pupil, Guardian guardian, LocalDate day) {
        return new NewMessage(
                "franvaro-idag:" + pupil.id() + ":" + day + ":" + guardian.id(),
                NoticeKind.SAME_DAY_ABSENCE,
                Recipient.guardian(guardian.id()),
                pupil.schoolUnit(),
                pupil.id(),
                caseId,
                null);
    }

    /** How mail leaves the house and what has not left it, for the operations page. */
    @Transactional(readOnly = true)
    public MailStatus status() {
        return new MailStatus(
                transport.delivers(),
                transport.way(),
                outbox.count(MessageState.WAITING),
                outbox.count(MessageState.FAILED),
                outbox.count(MessageState.UNCERTAIN));
    }

    /** Messages that a person has to decide about, oldest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> inNeedOfAPerson() {
        return outbox.inNeedOfAPerson();
    }

    /** Every message of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> ofCase(UUID caseId) {
        return outbox.ofCase(caseId);
    }

    /**
     * What has become of all messages of a case to the home. Asked one at a time, so that of two messages settled at once the later
     * knows of the earlier.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Fate fateOf(UUID caseId) {
        outbox.queueUp(caseId);
        List<OutgoingMessage> home = outbox.ofCase(caseId).stream()
                .filter(message -> message.to().kind() == Recipient.Kind.GUARDIAN)
                .toList();
        return Fate.of(home, transport.delivers() || settings.folderReaches());
    }

    /**
     * Sends a failed or uncertain message again.
     *
     * @throws IllegalStateException where it is neither
     */
    public void resend(UUID messageId, UUID by) {
        deliveries.settled(messageId, true, by);
    }

    /**
     * Takes a failed or uncertain message as delivered.
     *
     * @throws IllegalStateException where it is neither
     */
    public void markDelivered(UUID messageId, UUID by) {
        deliveries.settled(messageId, false, by);
    }
}
