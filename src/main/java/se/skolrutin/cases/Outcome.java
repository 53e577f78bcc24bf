package se.skolrutin.cases;

/** How a case ended. */
public enum Outcome {
    IMPROVED("forbattrad", "Närvaron har förbättrats"),
    CALM("lugnt", "Oron har upphört"),
    GROUND_GONE("grund-bortfallen", "Grunden föll bort när uppgifterna togs tillbaka"),
    CORRECTED("rattad", "Grunden föll bort när frånvaron rättades"),
    LEFT("elev-slutat", "Eleven har slutat"),
    WITHDRAWN("aterkallad", "Ärendet återkallades"),
    INFORMED("underrattad", "Vårdnadshavarna är underrättade"),
    SPECIAL_REASONS("sarskilda-skal", "Särskilda skäl att inte underrätta"),
    NOT_NEEDED("obehovlig", "Frånvaron är inte längre oanmäld"),
    PROCESS_ENDED("process-avslutad", "Rutinen tog slut utan eget avslut"),
    PROCESS_CANCELED("process-avbruten", "Rutinen avbröts");

    private final String code;
    private final String label;

    Outcome(String code, String label) {
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
     * The outcome that a process names.
     *
     * @throws IllegalArgumentException for a code that is none
     */
    public static Outcome ofCode(String code) {
        for (Outcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("No outcome has the code " + code);
    }
}
