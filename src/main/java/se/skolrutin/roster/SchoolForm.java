package se.skolrutin.roster;

/** The school forms with pupils, by their codes in SS 12000. */
public enum SchoolForm {
    FKLASS("förskoleklass"),
    GR("grundskola"),
    GRS("anpassad grundskola"),
    SP("specialskola"),
    SAM("sameskola"),
    GY("gymnasieskola"),
    GYS("anpassad gymnasieskola");

    private final String label;

    SchoolForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the law has absence reported to the organiser when an investigation starts (7:19 a); not in gymnasiet. */
    public boolean compulsory() {
        return this != GY && this != GYS;
    }
}
