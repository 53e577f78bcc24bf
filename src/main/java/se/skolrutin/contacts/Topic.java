package se.skolrutin.contacts;

import java.util.Arrays;

/** What a contact was about; a good word is told for its own sake. */
public enum Topic {
    GOOD_WORD("gott-ord", "Gott ord"),
    ATTENDANCE("franvaro", "Frånvaro"),
    SCHOOLWORK("skolarbete", "Skolarbete"),
    SOCIAL("kamrater", "Trivsel och kamrater"),
    PERSONAL("personligt", "Personligt"),
    OTHER("annat", "Annat");

    private final String code;
    private final String label;

    Topic(String code, String label) {
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

    /** True where the topic alone does not say what it was about. */
    public boolean needsWords() {
        return this == OTHER;
    }

    static Topic ofCode(String code) {
        return Arrays.stream(values())
                .filter(topic -> topic.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
