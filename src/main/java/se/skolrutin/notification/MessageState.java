package se.skolrutin.notification;

/** How far a message has come. */
public enum MessageState {
    WAITING("Väntar"),
    SENDING("Skickas"),
    SENT("Skickat"),
    FAILED("Misslyckades"),
    UNCERTAIN("Ovisst");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }
}
