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
    private final Clock clock;

    Notes(NoteRows rows, Access access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Tells the mentors of a pupil. The same key twice is told once.
     *
     * @throws NotForYou where the pupil goes to another school
     */
    public void tell(NewNote note, UUID key, Viewer by) {
        access.writeAbout(by, note.pupilId());
        rows.keep(note, by.staffId() + ":" + key, by.staffId(), clock.instant());
    }

    /**
     * Confirms that it was received, on behalf of the mentors or of the principals. Repeatable.
     *
     * @throws NotForYou for those it is not for
     */
    public void confirm(UUID id, Viewer by) {
        UUID pupil = rows.pupilOf(id).orElse(id); // what is not there is nobody's
        access.writeOn(by, Subject.pupil(pupil), RECEIVERS);
        rows.confirm(id, by.staffId(), clock.instant());
    }

    /**
     * One note, for who told it and those who work with the pupil; the read is logged. Empty where there is none.
     *
     * @throws NotForYou for others
     */
    public Optional<NoteView> read(UUID id, Viewer viewer) {
        rows.pupilOf(id).ifPresent(pupil -> {
            if (rows.isToldBy(id, viewer.staffId())) {
                access.readName(viewer, pupil);
            } else {
                access.read(viewer, Subject.pupil(pupil));
            }
        });
        return rows.one(id, viewer.staffId());
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

    /** What has been told about a pupil, newest first; empty for those who do not work with the pupil. */
    @Transactional(readOnly = true)
    public List<NoteView> of(UUID pupilId, Viewer viewer) {
        return rows.ofPupil(pupilId, viewer.staffId());
    }
}
