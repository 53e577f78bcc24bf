package se.skolrutin.law;

/** How far a rule has come. */
public enum LawStatus {
    IN_FORCE("gällande"),
    DECIDED("beslutad"),
    /** Changes nothing, whatever day it names. */
    PROPOSED("förslag");

    private final String label;

    LawStatus(String label) {
        this.label = label;
    }

    /** As the files in {@code rules/lag} and the pages have it. */
    public String label() {
        return label;
    }
}
