package se.skolrutin.sync;

/** What is fetched by itself, and switched on by itself. */
public enum SourceAdapter {
    ROSTER("elever, vårdnadshavare och personal"),
    ATTENDANCE("frånvaro");

    private final String label;

    SourceAdapter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
