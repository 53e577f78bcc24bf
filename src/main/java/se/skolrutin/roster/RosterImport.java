package se.skolrutin.roster;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.imports.FileImport;
import se.skolrutin.imports.FileRefused;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.Refusals;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;
import se.skolrutin.imports.Tally;

/** Takes in files of pupils with their guardians, of staff and of groups; the header tells them apart. */
@Component
class RosterImport implements FileImport {

    private final PupilRows pupils;
    private final StaffRows staff;
    private final GroupRows groups;
    private final Departures departures;
    private final TransactionTemplate wholeRow;

    RosterImport(
            PupilRows pupils,
            StaffRows staff,
            GroupRows groups,
            Departures departures,
            PlatformTransactionManager transactions) {
        this.pupils = pupils;
        this.staff = staff;
        this.groups = groups;
        this.departures = departures;
        this.wholeRow = new TransactionTemplate(transactions);
        wholeRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ROSTER;
    }

    @Override
    public RowTaker open(Header header, UUID run) {
        header.use(RosterColumns.OF_UNITS);
        if (header.has(RosterColumns.GROUP_ID)) {
            header.use(RosterColumns.OF_GROUPS);
            header.require(RosterColumns.GROUP_NAME, RosterColumns.GROUP_KIND);
            return new Taker(groups::store);
        }
        if (header.has(RosterColumns.STAFF_ID)) {
            header.use(RosterColumns.OF_STAFF);
            header.require(RosterColumns.GIVEN_NAME, RosterColumns.FAMILY_NAME);
            return new Taker(row -> staff.store(row, header));
        }
        if (header.has(RosterColumns.PUPIL_ID)) {
            header.use(RosterColumns.OF_PUPILS);
            header.require(RosterColumns.GIVEN_NAME, RosterColumns.FAMILY_NAME, RosterColumns.CLASS);
            return new Taker(row -> pupils.store(row, header));
        }
        throw new FileRefused("Filen är varken en elevlista (kolumnen elev_id), en personallista (kolumnen personal_id)"
                + " eller en grupplista (kolumnen grupp_id).");
    }

    private final class Taker implements RowTaker {

        private final Function<Row, Change> store;

        Taker(Function<Row, Change> store) {
            this.store = store;
        }

        /** A row that is refused half-way leaves nothing behind. */
        @Override
        public Tally take(Iterable<Row> rows, Refusals refusals) {
            var tally = Tally.NONE;
            for (var row : rows) {
                try {
                    var change = wholeRow.execute(status -> store.apply(row));
                    tally = tally.plus(change.tally());
                } catch (RowRefused e) {
                    refusals.add(row, e);
                }
            }
            return tally;
        }

        @Override
        public void finish() {
            departures.announce();
        }
    }
}
