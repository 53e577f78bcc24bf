package se.skolrutin.roster;

import java.util.Arrays;
import java.util.Optional;

/** What a person does at the school; the group is the role's name in BPMN's candidate groups. */
public enum Role {
    MENTOR("mentor", "mentor"),
    SUBJECT_TEACHER("amneslarare", "ämneslärare"),
    EHT("eht", "elevhälsoteam"),
    DEPUTY_PRINCIPAL("bitr-rektor", "biträdande rektor"),
    PRINCIPAL("rektor", "rektor"),
    ORGANISER("huvudman", "huvudman"),
    COORDINATOR("koordinator", "koordinator"),
    AUDITOR("revisor", "revisor"),
    DPO("dataskyddsombud", "dataskyddsombud"),
    ADMINISTRATOR("administrator", "administratör");

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    public String group() {
        return group;
    }

    public String label() {
        return label;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
