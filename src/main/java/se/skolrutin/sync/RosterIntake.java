package se.skolrutin.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.FileImport;
import se.skolrutin.imports.FileRefused;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.Refusals;

/** Puts one person into the roster by the intake that files have, and no other. Needs a transaction. */
@Component
class RosterIntake {

    private final FileImport roster;

    RosterIntake(List<FileImport> imports) {
        this.roster = FileImport.of(ImportKind.ROSTER, imports);
    }

    /** Takes the row, or leaves everything as it was and says in Swedish why it cannot be taken. */
    Optional<String> take(Map<String, @Nullable String> cells) {
        var header = Header.of(cells.keySet());
        var refusals = new Refusals();
        try {
            taker(header).take(List.of(header.row(1, cells)), refusals);
        } catch (FileRefused e) {
            return Optional.of("Väntade namn och klass, men de saknas.");
        } catch (DataIntegrityViolationException e) {
            return Optional.of("Gick inte att spara: ett värde är orimligt långt eller finns redan hos någon annan.");
        }
        return refusals.list().stream()
                .map(refusal -> refusal.field() + ": " + refusal.reason())
                .findFirst();
    }

    /** Tells the other rooms of those who have left. */
    void finish() {
        taker(Header.of(List.of("staff_id", "given_name", "family_name"))).finish();
    }

    private FileImport.RowTaker taker(Header header) {
        return roster.open(header, UUID.randomUUID());
    }
}
