package se.skolrutin.escalation;

import java.util.Set;

/**
 * What a condition leaves out of the absence it counts. Leave that was granted and care that was known are stored as one
 * number, absence known in advance, so they are left out together or not at all. Taking part in another school activity
 * is no absence to begin with: a ladder may say so, and nothing changes.
 */
public enum Exclusion {
    BEVILJAD_LEDIGHET("beviljad ledighet"),
    KANT_VARDBESOK("känt vårdbesök"),
    OTHER_ATTENDANCE("annan skolaktivitet");

    /** Absence that was known and accepted in advance. */
    static final Set<Exclusion> KNOWN = Set.of(BEVILJAD_LEDIGHET, KANT_VARDBESOK);

    private final String label;

    Exclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
