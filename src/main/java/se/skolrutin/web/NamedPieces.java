package se.skolrutin.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.NamedReaders;
import se.skolrutin.access.OpenablePupil;
import se.skolrutin.access.Piece;
import se.skolrutin.access.ProtectedPupils;

/** What the one who looks at the page has been let in to; used by the templates as {@code @namedPieces}. */
@Component("namedPieces")
class NamedPieces {

    private final NamedReaders readers;
    private final ProtectedPupils pupils;
    private final Access access;

    NamedPieces(NamedReaders readers, ProtectedPupils pupils, Access access) {
        this.readers = readers;
        this.pupils = pupils;
        this.access = access;
    }

    /** Pupils with a protected identity to whom the principal has let the viewer in. */
    public List<OpenablePupil> pupils() {
        return pupils.openTo(access.viewer());
    }

    /** Those that hold today, newest first. */
    public List<Piece> all() {
        return readers.namedFor(access.viewer());
    }
}
