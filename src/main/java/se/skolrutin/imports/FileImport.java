package se.skolrutin.imports;

import java.util.List;
import java.util.UUID;

/** What a room does with the rows of one kind of file. */
public interface FileImport {

    ImportKind kind();

    /** The one of those for a kind of file. */
    static FileImport of(ImportKind kind, List<FileImport> imports) {
        return imports.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * Looks at the header and says who takes the rows of this run.
     *
     * @throws FileRefused if the file lacks a column it must have
     */
    RowTaker open(Header header, UUID run);

    /** Takes the rows of one run, chunk by chunk. */
    interface RowTaker {

        /**
         * Takes a chunk inside a transaction. May be called again with parts of a chunk that could not be stored.
         *
         * @param refusals gets the rows that are not taken
         */
        Tally take(Iterable<Row> rows, Refusals refusals);

        /** Called once after the last chunk, inside the transaction that ends the run. */
        default void finish() {}
    }
}
