package se.skolrutin.signals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.signals.SignalRefused.Cause;

/**
 * Takes down what people say and what the house sees about pupils, and shows it to those who may read it. Every member
 * of staff may say something about any pupil of the own school (Lekeberg, Mentorskap och läraransvar: all pedagogisk
 * personal informerar mentor).
 */
@Service
@Transactional
public class Signals {

    private static final int OWN = 20;

    private final SignalRows rows;
    private final ColleaguesPupils pupils;
    private final Access access;
    private final SecrecyZones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signals(
            SignalRows rows,
            ColleaguesPupils pupils,
            Access access,
            SecrecyZones zones,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.pupils = pupils;
        this.access = access;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes what a person hands in. The same source key twice is noted once.
     *
     * @throws SignalRefused where the pupil is not of the person's school, or something is missing
     * @throws NotForYou where the person may not tell it under that secrecy
     */
    public void handIn(NewSignal signal, Viewer by) {
        if (pupils.one(signal.pupilId(), by.staffId()).isEmpty()) {
            access.noteRefused(by.staffId(), Subject.pupil(signal.pupilId()));
            throw new SignalRefused(Cause.ROLE, "Du kan bara anmäla oro för elever på din egen skola.");
        }
        mustBeComplete(signal);
        zones.tell(signal.pupilId(), signal.secrecy().zone(), by);
        noted(signal, by.staffId());
    }

    private void mustBeComplete(NewSignal signal) {
        must(signal.kind().isHandedIn(), "Välj vad det gäller.");
        must(!signal.kind().needsText() || signal.words() != null, "Skriv med egna ord vad det gäller.");
        must(!signal.kind().needsSubject() || signal.subject() != null, "Skriv vilket ämne det gäller.");
        must(!signal.day().isAfter(LocalDate.now(clock)), "Dagen kan inte ligga framåt i tiden.");
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new SignalRefused(Cause.MISSING, otherwise);
        }
    }

    /** Notes what the house itself has seen. The same source key twice is noted once. */
    public void seen(NewSignal signal) {
        noted(signal, null);
    }

    private void noted(NewSignal signal, @Nullable UUID by) {
        rows.keep(signal, by, clock.instant())
                .ifPresent(id -> events.publishEvent(new SignalNoted(id, signal.pupilId(), signal.kind())));
    }

    /**
     * Takes back what was not right; it stays readable as taken back. Repeatable.
     *
     * @throws SignalRefused for others than who wrote it and those who lead the work with the pupil
     */
    public void withdraw(UUID id, String reason, Viewer by) {
        SignalView signal = readable(id, by);
        if (signal.withdrawnAt() == null) {
            mayWithdraw(signal, by);
            must(!reason.isBlank(), "Skriv varför det tas tillbaka.");
            if (rows.withdraw(id, reason.strip(), by.staffId(), clock.instant())) {
                events.publishEvent(new SignalWithdrawn(id, signal.pupilId()));
            }
        }
    }

    private void mayWithdraw(SignalView signal, Viewer by) {
        if (!signal.mayWithdraw()) {
            access.noteRefused(by.staffId(), Subject.concern(signal.id(), signal.pupilId()));
            throw new SignalRefused(Cause.ROLE, "Bara den som skrev, elevhälsan och rektor kan ta tillbaka det.");
        }
    }

    /**
     * Notes that the adaptation a signal waits for is registered or has been followed up. Repeatable.
     *
     * @throws SignalRefused where the person may not read the signal
     */
    public void adapted(UUID id, Viewer by) {
        SignalView signal = readable(id, by);
        must(signal.kind().isAnsweredByAdaptation(), "Det väntar inte på någon anpassning.");
        rows.answer(id, by.staffId(), clock.instant());
    }

    private SignalView readable(UUID id, Viewer by) {
        return rows.one(id, by.staffId()).orElseThrow(() -> {
            rows.pupilOf(id).ifPresent(pupil -> access.noteRefused(by.staffId(), Subject.concern(id, pupil)));
            return new SignalRefused(Cause.ROLE, "Det är inget som du kan läsa.");
        });
    }

    /** Notes that the home has been reached: attempts before that ask for nothing any more. */
    public void homeReached(UUID pupilId) {
        rows.answerAll(pupilId, SignalKind.HOME_NOT_REACHED, clock.instant());
    }

    /** What was noted about a pupil after that moment and stands, for rules; oldest first. */
    @Transactional(readOnly = true)
    public List<Signal> standing(UUID pupilId, Instant after) {
        return rows.standing(pupilId, after);
    }

    /** The pupils about whom an adaptation is waited for: what time does to them has to be looked at. */
    @Transactional(readOnly = true)
    public List<UUID> awaitingAdaptation() {
        return rows.awaitingAdaptation(Arrays.stream(SignalKind.values())
                .filter(SignalKind::isAnsweredByAdaptation)
                .map(SignalKind::code)
                .toList());
    }

    /** What was noted about a pupil, newest first; of each those who may read it under its secrecy. */
    @Transactional(readOnly = true)
    public List<SignalView> of(UUID pupilId, Viewer viewer) {
        return rows.ofPupil(pupilId, viewer.staffId());
    }

    /**
     * When something was first noted about a pupil that is weighed but kept from the viewer by its secrecy; empty where
     * nothing is.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> firstHidden(UUID pupilId, UUID viewer) {
        return rows.firstHidden(pupilId, viewer);
    }

    /** What the viewer has handed in lately, newest first. */
    @Transactional(readOnly = true)
    public List<SignalView> handedInBy(Viewer viewer) {
        return rows.notedBy(viewer.staffId(), OWN);
    }

    /** Pupils of the viewer's school by part of a name or a class, at least two characters; some forty at most. */
    @Transactional(readOnly = true)
    public List<ColleaguesPupil> pupils(String asked, Viewer viewer) {
        return pupils.find(asked, viewer.staffId());
    }

    /** One pupil of the viewer's school. */
    @Transactional(readOnly = true)
    public Optional<ColleaguesPupil> pupil(UUID pupilId, Viewer viewer) {
        return pupils.one(pupilId, viewer.staffId());
    }
}
