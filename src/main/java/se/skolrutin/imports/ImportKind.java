package se.skolrutin.imports;

/** What a file is about. */
public enum ImportKind {
    ROSTER("elever, vårdnadshavare, personal och grupper"),
    ATTENDANCE("frånvaro per lektion");

    private final String label;

    ImportKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
