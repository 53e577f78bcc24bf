package se.skolrutin.imports;

/** Where a run is; an interrupted file is run again as it is, which completes it. */
public enum ImportState {
    RUNNING("pågår"),
    DONE("klar"),
    FAILED("stoppad"),
    INTERRUPTED("avbruten");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
