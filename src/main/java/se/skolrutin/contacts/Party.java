package se.skolrutin.contacts;

import java.util.Arrays;

/** Whom a contact was with. */
public enum Party {
    HOME("hemmet"),
    PUPIL("eleven"),
    OTHER("annan");

    private final String code;

    Party(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Party ofCode(String code) {
        return Arrays.stream(values())
                .filter(party -> party.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
