package se.skolrutin.sync;

/** Where a run is. One whose process was killed waits again. */
public enum SyncState {
    WAITING("väntar"),
    RUNNING("pågår"),
    DONE("klar"),
    FAILED("stoppad");

    private final String label;

    SyncState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
