package se.skolrutin.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Viewer;

/**
 * The contact log of each pupil. A contact is written down once, with the pupil or in a case, and the cases that need it
 * point at it (Årstaskolan, Uppdragsbeskrivning mentorskap: relevant information från mail- och telefonkontakt
 * dokumenteras gällande eleven).
 */
@Service
@Transactional
public class Contacts {

    private final ContactRows rows;
    private final SecrecyZones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(ContactRows rows, SecrecyZones zones, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down a contact with the pupil; it comes to stand in the pupil's open matters, too. One under a secrecy of its
     * own stands with the pupil only, and is told to nobody: a case and its history have more readers. The same key
     * twice is one contact.
     *
     * @throws NotForYou for those who do not work with the pupil or may not write under that secrecy
     */
    public UUID log(UUID pupilId, UUID key, NewContact contact, Viewer by) {
        zones.write(pupilId, contact.secrecy().zone(), by);
        return kept(pupilId, "with-pupil:" + pupilId + ":" + key, contact, by.staffId(), false);
    }

    /** Keeps a contact that is written in a case, which checks who does. The same source key twice is one contact. */
    public UUID keep(UUID pupilId, String sourceKey, NewContact contact, @Nullable UUID by) {
        return kept(pupilId, sourceKey, contact, by, true);
    }

    private UUID kept(UUID pupilId, String sourceKey, NewContact contact, @Nullable UUID by, boolean inCase) {
        Instant now = clock.instant();
        Optional<UUID> kept = rows.keep(pupilId, sourceKey, contact, by, now);
        if (contact.secrecy().isOrdinary()) {
            kept.ifPresent(id -> tell(id, pupilId, contact, by, now, inCase));
        }
        return kept.orElseGet(() -> rows.from(sourceKey));
    }

    private void tell(UUID id, UUID pupilId, NewContact contact, @Nullable UUID by, Instant at, boolean inCase) {
        events.publishEvent(new ContactMade(
                id, pupilId, contact.channel(), contact.topic(), contact.party(), contact.reached(), by, at, inCase));
    }

    /** Lets a contact stand in a case; false where it does already. */
    public boolean standIn(UUID contactId, UUID caseId) {
        return rows.standIn(contactId, caseId);
    }

    /** Lets the pupil's contacts since then that stand in no case stand in this one. */
    public void takeAlong(UUID pupilId, Instant since, UUID caseId) {
        rows.takeAlong(pupilId, since, caseId);
    }

    /** The contacts that stand in a case, oldest first; empty for those who do not work with the pupil. */
    @Transactional(readOnly = true)
    public List<Contact> inCase(UUID caseId, UUID viewer) {
        return rows.inCase(caseId, viewer);
    }

    /** All contacts about a pupil, newest first; empty for those who do not work with the pupil. */
    @Transactional(readOnly = true)
    public List<Contact> of(UUID pupilId, Viewer viewer) {
        return rows.ofPupil(pupilId, viewer.staffId());
    }

    /**
     * The pupils of the viewer's classes about whom nobody has written down a good word since then: own pupils first,
     * then whoever has waited longest. To look at; nobody is asked to do anything.
     */
    @Transactional(readOnly = true)
    public List<PupilToPraise> withoutGoodWord(Instant since, Viewer viewer) {
        return rows.withoutGoodWord(since, viewer.staffId());
    }
}
