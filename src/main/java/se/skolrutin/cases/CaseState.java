package se.skolrutin.cases;

/** Whether a case is still being worked on. */
public enum CaseState {
    OPEN("Pågår"),
    CLOSED("Avslutat");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }
}
