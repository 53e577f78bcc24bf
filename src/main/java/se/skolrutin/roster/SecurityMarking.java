package se.skolrutin.roster;

import java.util.Arrays;
import java.util.Optional;

/** How a person's data is protected in the population register, by the codes of SS 12000. */
public enum SecurityMarking {
    NONE("Ingen"),
    CONFIDENTIAL("Sekretessmarkering"),
    PROTECTED("Skyddad folkbokföring");

    private final String code;

    SecurityMarking(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether nothing about the person may leave the school automatically. */
    public boolean isProtected() {
        return this != NONE;
    }

    public static Optional<SecurityMarking> ofCode(String code) {
        return Arrays.stream(values())
                .filter(marking -> marking.code.equalsIgnoreCase(code))
                .findFirst();
    }
}
