package se.skolrutin.notes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;

/**
 * Brings what staff tell about a pupil to the pupil's mentors, and back that it was received (Lekeberg, Mentorskap och
 * läraransvar: all pedagogisk personal informerar mentor om vad som hänt och vad som gjorts). Where somebody may have
 * been violated a principal gets it as well (6 kap. 10 § skollagen), and where a class has no mentor.
 */
@Service
@Transactional
public class Notes {

    private static final Set<String> RECEIVERS = Set.of("mentor", "bitr-rektor", "rektor");
    private static final int OWN = 20;

    private final NoteRows rows;
    private final Access access;
    private final SecrecyZones zones;
    private final Clock clock;

    Notes(NoteRows rows, Access access, SecrecyZones zones, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Tells the mentors of a pupil. The same key twice is told once.
     *
     * @throws NotForYou where the pupil goes to another school, or not under that secrecy
     */
    public void tell(NewNote note, UUID key, Viewer by) {
        access.writeAbout(by, note.pupilId());
        zones.tell(note.pupilId(), note.secrecy().zone(), by);
        rows.keep(note, by.staffId() + ":" + key, by.staffId(), clock.instant());
    }

    /**
     * Confirms that it was received, on behalf of the mentors or of the principals. Repeatable.
     *
     * @throws NotForYou for those it is not for
     */
    public void confirm(UUID id, Viewer by) {
        UUID pupil = rows.pupilOf(id).orElse(id); // what is not there is nobody's
        access.writeOn(by, Subject.note(id, pupil), RECEIVERS);
        if (rows.one(id, by.staffId()).isEmpty()) {
            throw access.refused(by, Subject.note(id, pupil));
        }
        rows.confirm(id, by.staffId(), clock.instant());
    }

    /**
     * One note, for who told it and those who work with the pupil; the read is logged. Empty where there is none.
     *
     * @throws NotForYou for others
     */
    public Optional<NoteView> read(UUID id, Viewer viewer) {
        Optional<NoteView> note = rows.one(id, viewer.staffId());
        note.ifPresentOrElse(
                read -> noteRead(read, viewer), () -> rows.pupilOf(id).ifPresent(pupil -> {
                    throw access.refused(viewer, Subject.note(id, pupil));
                }));
        return note;
    }

    private void noteRead(NoteView note, Viewer viewer) {
        Subject subject = Subject.note(note.id(), note.pupilId());
        if (note.mine()) {
            access.readOwn(viewer, subject, note.pupilId());
        } else {
            access.read(viewer, subject);
        }
    }

    /** What waits for the viewer to confirm it, oldest first: about own pupils, and what is for principals. */
    @Transactional(readOnly = true)
    public List<NoteView> waitingFor(Viewer viewer) {
        return rows.waitingFor(viewer.staffId());
    }

    /** What the viewer has told lately, newest first. */
    @Transactional(readOnly = true)
    public List<NoteView> toldBy(Viewer viewer) {
        return rows.toldBy(viewer.staffId(), OWN);
    }

    /** What has been told about a pupil, newest first; of each those who may read it under its secrecy. */
    @Transactional(readOnly = true)
    public List<NoteView> of(UUID pupilId, Viewer viewer) {
        return rows.ofPupil(pupilId, viewer.staffId());
    }
}
