package se.skolrutin.ss12000;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A school as its own system describes it: a unit beneath its organiser, class 7B with two mentors, and pupils at will. */
public final class SchoolOfTheSystem {

    public static final String UNIT_CODE = "87654321";

    private final SchoolsOwnSystem system;
    private final List<Map<String, Object>> members = new ArrayList<>();
    private final Map<UUID, UUID> guardians = new HashMap<>();
    public final UUID organiser = UUID.randomUUID();
    public final UUID unit = UUID.randomUUID();
    public final UUID schoolClass = UUID.randomUUID();
    public final UUID mentor = UUID.randomUUID();
    public final UUID mentorsDuty = UUID.randomUUID();

    public SchoolOfTheSystem(SchoolsOwnSystem system) {
        this(system, UNIT_CODE);
    }

    public SchoolOfTheSystem(SchoolsOwnSystem system, String unitCode) {
        this.system = system;
        system.put("organisations", organiser, Map.of("displayName", "Ekby kommun", "organisationType", "Huvudman"));
        system.put(
                "organisations",
                unit,
                Map.of(
                        "displayName",
                        "Ekskolan",
                        "organisationType",
                        "Skolenhet",
                        "schoolUnitCode",
                        unitCode,
                        "parentOrganisation",
                        ref(organiser)));
        system.put(
                "persons",
                mentor,
                Map.of(
                        "givenName",
                        "Mona",
                        "familyName",
                        "Ask",
                        "civicNo",
                        Map.of("value", "198001011234"),
                        "emails",
                        List.of(Map.of("value", "mona@skola.example", "type", "Skola personal")),
                        "eduPersonPrincipalNames",
                        List.of("mona@ekby.example")));
        system.put("duties", mentorsDuty, duty(mentor, "Lärare", schoolClass));
        classOf();
    }

    public static Map<String, Object> ref(UUID id) {
        return Map.of("id", id.toString());
    }

    public Map<String, Object> duty(UUID person, String role, UUID mentorOf) {
        var fields = new HashMap<String, Object>(
                Map.of("person", ref(person), "dutyAt", ref(unit), "dutyRole", role, "startDate", "2024-08-01"));
        if (mentorOf != null) {
            fields.put(
                    "assignmentRole",
                    List.of(Map.of("group", ref(mentorOf), "assignmentRoleType", "Mentor", "startDate", "2024-08-01")));
        }
        return fields;
    }

    /** A pupil of 7B with a guardian. */
    public UUID pupil(String givenName, Map<String, Object> more) {
        var guardian = system.put(
                "persons",
                UUID.randomUUID(),
                Map.of(
                        "givenName",
                        "Vera",
                        "familyName",
                        givenName + "sson",
                        "emails",
                        List.of(Map.of("value", givenName.toLowerCase() + "@hem.example", "type", "Privat")),
                        "phoneNumbers",
                        List.of(Map.of("value", "070-1234567", "mobile", true))));
        var id = UUID.randomUUID();
        system.put("persons", id, pupilFields(givenName, guardian, more));
        joins(id);
        guardians.put(id, guardian);
        return id;
    }

    public UUID guardianOf(UUID pupil) {
        return guardians.get(pupil);
    }

    public Map<String, Object> pupilFields(String givenName, UUID guardian, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of(
                "givenName",
                givenName,
                "familyName",
                givenName + "sson",
                "securityMarking",
                "Ingen",
                "enrolments",
                List.of(enrolment(null)),
                "responsibles",
                List.of(Map.of("person", ref(guardian), "relationType", "Vårdnadshavare"))));
        fields.putAll(more);
        return fields;
    }

    public Map<String, Object> enrolment(LocalDate last) {
        var fields = new HashMap<String, Object>(
                Map.of("enroledAt", ref(unit), "schoolType", "GR", "schoolYear", 7, "startDate", "2024-08-01"));
        if (last != null) {
            fields.put("endDate", last.toString());
        }
        return fields;
    }

    public void joins(UUID pupil) {
        members.add(Map.of("person", ref(pupil), "startDate", "2024-08-01"));
        classOf();
    }

    private void classOf() {
        system.put(
                "groups",
                schoolClass,
                Map.of(
                        "displayName",
                        "7B",
                        "groupType",
                        "Klass",
                        "organisation",
                        ref(unit),
                        "startDate",
                        "2024-08-01",
                        "groupMemberships",
                        List.copyOf(members)));
    }

    /** A lesson of an hour that begins then. */
    public UUID lesson(OffsetDateTime starts, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of(
                "activity", Map.of("id", UUID.randomUUID().toString(), "displayName", "Matematik"),
                "startTime", starts.toString(),
                "endTime", starts.plusHours(1).toString()));
        fields.putAll(more);
        return system.put("calendarEvents", UUID.randomUUID(), fields);
    }

    public UUID attendance(UUID lesson, UUID pupil, int present, int valid, int invalid) {
        return system.put(
                "attendances",
                UUID.randomUUID(),
                Map.of(
                        "calendarEvent",
                        ref(lesson),
                        "student",
                        ref(pupil),
                        "isReported",
                        true,
                        "attendanceMinutes",
                        present,
                        "validAbsenceMinutes",
                        valid,
                        "invalidAbsenceMinutes",
                        invalid,
                        "absenceReason",
                        "Läkarbesök som ingen ska läsa"));
    }
}
