package se.skolrutin.access;

import java.util.Arrays;

/** What stands about a pupil with a secrecy of its own. */
public enum PieceKind {
    CONTACT("kontakt", "Kontakt"),
    NOTE("anteckning", "Berättat om eleven"),
    CONCERN("tecken", "Anmäld oro"),
    DOCUMENT("dokument", "Dokument");

    private final String code;
    private final String label;

    PieceKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }

    /**
     * The kind with that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    static PieceKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No piece has the kind " + code));
    }
}
