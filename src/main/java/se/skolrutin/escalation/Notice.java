package se.skolrutin.escalation;

/** Who tells the guardians about today's absence: the house itself, a person, or nobody because none is left. */
public enum Notice {
    AUTOMATIC("automatisk"),
    MANUAL("manuell"),
    NONE("ingen");

    private final String code;

    Notice(String code) {
        this.code = code;
    }

    /** The word that gateways use. */
    public String code() {
        return code;
    }
}
