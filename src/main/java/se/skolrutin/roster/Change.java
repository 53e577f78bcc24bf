package se.skolrutin.roster;

import java.util.stream.Stream;
import se.skolrutin.imports.Tally;

/** What storing a row did. */
enum Change {
    CREATED,
    CHANGED,
    UNCHANGED;

    /** The change of a whole whose main part changed like this and whose other parts like those. */
    Change with(Change... others) {
        return this == UNCHANGED && Stream.of(others).anyMatch(other -> other != UNCHANGED) ? CHANGED : this;
    }

    static Change of(int updatedRows) {
        return updatedRows == 0 ? UNCHANGED : CHANGED;
    }

    Tally tally() {
        return new Tally(this == CREATED ? 1 : 0, this == CHANGED ? 1 : 0, this == UNCHANGED ? 1 : 0);
    }
}
