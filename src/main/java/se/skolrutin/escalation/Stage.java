package se.skolrutin.escalation;

import java.util.Arrays;

/** How far up a matter is: whose it is now, from the mentor to the principal, or that it closes. */
public enum Stage {
    MENTOR("mentor", "Mentor"),
    GUARDIANS("vardnadshavare", "Vårdnadshavare"),
    EHT("elevhalsa", "Elevhälsan"),
    PRINCIPAL("rektor", "Rektor"),
    CLOSE("avsluta", "Avsluta");

    private final String code;
    private final String label;

    Stage(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word that gateways, ladders and tables use. */
    public String code() {
        return code;
    }

    /** What a school calls it. */
    public String label() {
        return label;
    }

    /** True where this stage lies above the other; closing lies above nothing. */
    public boolean above(Stage other) {
        return this != CLOSE && (other == CLOSE || ordinal() > other.ordinal());
    }

    /**
     * The stage with that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Stage ofCode(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected the code of a stage, but found " + code));
    }
}
