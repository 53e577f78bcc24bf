package se.skolrutin.escalation;

/** What is counted about a pupil somebody may have to worry about. */
public enum ConcernMeasure {
    RAISED("Anmälningar av oro", "anmälningar"),
    VOICES("Olika personer som är oroliga", "personer"),
    WARNED("Ämnen med betygsvarning", "ämnen"),
    UNADAPTED("Ämnen med betygsvarning utan införd anpassning", "ämnen"),
    BEHIND("Ämnen där eleven hamnar efter trots påminnelser", "ämnen"),
    UNREACHED("Försök att nå hemmet utan svar", "försök"),
    MISSED("Möten med hemmet som inte blev av", "möten"),
    FORGOTTEN("Anpassningar som inte har följts upp", "anpassningar"),
    OVERDUE("Försenade uppgifter om eleven", "uppgifter"),
    TOGETHER("Tecken sammanlagt", "tecken"),
    CONTINUED("Skoldagar på steget med oro som fortsätter", "skoldagar");

    private final String label;
    private final String unit;

    ConcernMeasure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }
}
