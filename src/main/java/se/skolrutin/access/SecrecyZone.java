package se.skolrutin.access;

import java.util.Arrays;

/** Which secrecy a piece of information about a pupil stands under; who may read which is decided in SQL. */
public enum SecrecyZone {
    ORDINARY("ordinar", "För alla som arbetar med eleven"),
    SPECIAL_SUPPORT("elevstod", "Särskilt stöd"),
    STUDENT_HEALTH("elevhalsa", "Elevhälsan"),
    REPORT_OF_CONCERN("orosanmalan", "Orosanmälan till socialtjänsten");

    private final String code;
    private final String label;

    SecrecyZone(String code, String label) {
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
