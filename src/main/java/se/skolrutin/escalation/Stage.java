package se.skolrutin.escalation;

import java.util.Arrays;
import java.util.List;

/** How far up a matter is: whose it is now, from the mentor to the principal, or that it closes. */
public enum Stage {
    MENTOR("mentor", "Mentor", "samtal", "hemkontakt"),
    GUARDIANS("vardnadshavare", "Vårdnadshavare", "mote", "kartlaggning", "plan"),
    EHT("elevhalsa", "Elevhälsan", "konsultation", "utredning", "anmalan"),
    PRINCIPAL("rektor", "Rektor", "beslut", "utredning", "anmalan"),
    CLOSE("avsluta", "Avsluta");

    private final String code;
    private final String label;
    private final List<String> tasks;

    Stage(String code, String label, String... tasks) {
        this.code = code;
        this.label = label;
        this.tasks = List.of(tasks);
    }

    /** The word that gateways, ladders and tables use. */
    public String code() {
        return code;
    }

    /** What a school calls it. */
    public String label() {
        return label;
    }

    /** The kinds of task its measures consist of. */
    public List<String> tasks() {
        return tasks;
    }

    /** True where an investigation is among its measures. */
    boolean investigates() {
        return tasks.contains("utredning");
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
