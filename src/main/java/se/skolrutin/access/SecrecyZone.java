package se.skolrutin.access;

import java.util.Arrays;

/** Which secrecy a piece of information about a pupil stands under; who may read which is decided in SQL. */
public enum SecrecyZone {
    ORDINARY("ordinar", "För alla som arbetar med eleven", ""),
    SPECIAL_SUPPORT("elevstod", "Särskilt stöd", "För dem som arbetar med eleven (23 kap. 2 § andra stycket OSL)."),
    STUDENT_HEALTH(
            "elevhalsa",
            "Elevhälsan",
            "För kurator, psykolog, specialpedagog, skolsköterska och rektor (23 kap. 2 § första stycket OSL)."
                    + " Aldrig det som hör hemma i en journal."),
    REPORT_OF_CONCERN(
            "orosanmalan", "Orosanmälan till socialtjänsten", "För dig som skriver och rektor (40 kap. 7 g § OSL).");

    private final String code;
    private final String label;
    private final String readers;

    SecrecyZone(String code, String label, String readers) {
        this.code = code;
        this.label = label;
        this.readers = readers;
    }

    public String code() {
        return code;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }

    /** Who reads it, with the paragraph; blank where the label says it. */
    public String readers() {
        return readers;
    }

    /**
     * The zone with that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static SecrecyZone ofCode(String code) {
        return Arrays.stream(values())
                .filter(zone -> zone.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No secrecy zone has the code " + code));
    }
}
