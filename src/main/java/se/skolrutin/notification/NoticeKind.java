package se.skolrutin.notification;

/** What a message says; each kind has its text in {@code mail/<code>.txt}. */
public enum NoticeKind {
    SAME_DAY_ABSENCE("franvaro-idag", "Frånvaro i dag"),
    TASK_DUE_SOON("uppgift-snart", "Uppgift att göra snart"),
    TASK_OVERDUE("uppgift-forsenad", "Försenad uppgift"),
    TASK_RAISED("uppgift-lyft", "Uppgift som gått vidare"),
    STATUTORY_TASK("uppgift-enligt-lag", "Ny uppgift som lagen ger kort tid"),
    TASK_HANDED_OVER("uppgift-overlamnad", "Överlämnad uppgift"),
    DAY_SUMMARY("dagens", "Dagens uppgifter"),
    MEETING("mote", "Kallelse till möte"),
    MEETING_CANCELED("mote-installt", "Inställt möte"),
    PRINCIPAL_INFORMED("rektor-informerad", "Ärende att känna till");

    private final String code;
    private final String label;

    NoticeKind(String code, String label) {
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
}
