package se.skolrutin.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.NamedReaders;
import se.skolrutin.access.Piece;

/** What the one who looks at the page has been let in to; used by the templates as {@code @namedPieces}. */
@Component("namedPieces")
class NamedPieces {

    private final NamedReaders readers;
    private final Access access;

    NamedPieces(NamedReaders readers, Access access) {
        this.readers = readers;
        this.access = access;
    }

    /** Those that hold today, newest first. */
    public List<Piece> all() {
        return readers.namedFor(access.viewer());
    }
}
