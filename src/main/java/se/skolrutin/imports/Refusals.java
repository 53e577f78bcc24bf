package se.skolrutin.imports;

import java.util.ArrayList;
import java.util.List;

/** Collects the refused rows of a chunk. */
public final class Refusals {

    private final List<Refusal> refused = new ArrayList<>();

    public void add(Row row, RowRefused why) {
        refused.add(new Refusal(row.line(), why.field(), why.getMessage()));
    }

    /** The refused rows in the order they came; empty where all were taken. */
    public List<Refusal> list() {
        return refused;
    }
}
