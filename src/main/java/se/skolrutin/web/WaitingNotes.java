package se.skolrutin.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.notes.NoteView;
import se.skolrutin.notes.Notes;

/** What somebody has told the one who looks at the page; used by the templates as {@code @waitingNotes}. */
@Component("waitingNotes")
class WaitingNotes {

    private final Notes notes;
    private final Access access;

    WaitingNotes(Notes notes, Access access) {
        this.notes = notes;
        this.access = access;
    }

    /** Those the viewer has not confirmed yet, oldest first. */
    public List<NoteView> all() {
        return notes.waitingFor(access.viewer());
    }
}
