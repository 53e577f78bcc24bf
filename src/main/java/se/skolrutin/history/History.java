package se.skolrutin.history;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/**
 * A case's history: its timeline, its way through the diagrams and whether it is as it was written. What a transaction
 * tells is written when it commits, so nothing of it shows before.
 */
@Service
public class History {

    private final Timeline timeline;
    private final Chain chain;
    private final Access access;

    History(Timeline timeline, Chain chain, Access access) {
        this.timeline = timeline;
        this.chain = chain;
        this.access = access;
    }

    /**
     * The timeline, oldest first; the read is logged. Who only audits reads that a reason was given, not the reason.
     *
     * @throws se.skolrutin.access.NotForYou for those who may not see the pupil, or where there is no such case
     */
    @Transactional
    public List<TimelineEntry> of(UUID caseId, Viewer viewer) {
        String ground = access.read(
                viewer, Subject.history(caseId, timeline.pupilOf(caseId).orElse(null)));
        return timeline.of(caseId, viewer.staffId(), !ground.equals(Role.AUDITOR.group()));
    }

    /** Where the case is and has been, called routines included; for those who may read the timeline. */
    @Transactional
    public List<ElementTrace> elementsOf(UUID caseId, Viewer viewer) {
        access.read(viewer, Subject.history(caseId, timeline.pupilOf(caseId).orElse(null)));
        return timeline.elementsOf(caseId);
    }

    /** Checks every entry of a case against the one before it and against the end of the chain; reads no content. */
    public Verification verify(UUID caseId) {
        return chain.verify(caseId);
    }
}
