package se.skolrutin.notes;

/** What somebody lets the mentor know. */
public enum NoteKind {
    INFORMATION("information", "Information till mentorn"),
    INCIDENT("handelse", "En händelse");

    private final String code;
    private final String label;

    NoteKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }

    static NoteKind ofCode(String code) {
        return code.equals(INCIDENT.code) ? INCIDENT : INFORMATION;
    }
}
