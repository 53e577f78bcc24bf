package se.skolrutin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/**
 * A school of two classes with new ids each time: a mentor pair that shares the one, a single mentor of the other, and
 * one of each other role. Beside it a principal of another school.
 */
public class TwoClassSchool {

    public final UUID unit = UUID.randomUUID();
    public final Viewer mentor;
    public final Viewer colleague;
    public final Viewer otherMentor;
    public final Viewer healthTeam;
    public final Viewer deputy;
    public final Viewer principal;
    public final Viewer coordinator;
    public final Viewer auditor;
    public final Viewer officer;
    public final Viewer otherPrincipal;
    public final UUID pupil;
    public final UUID colleaguesPupil;
    public final UUID otherPupil;

    private final JdbcClient jdbc;

    public TwoClassSchool(JdbcClient jdbc) {
        this.jdbc = jdbc;
        addUnit(unit);
        UUID otherUnit = UUID.randomUUID();
        addUnit(otherUnit);
        mentor = staff(unit, "Maja", Role.MENTOR);
        colleague = staff(unit, "Kim", Role.MENTOR);
        otherMentor = staff(unit, "Olle", Role.MENTOR);
        healthTeam = staff(unit, "Elin", Role.EHT);
        deputy = staff(unit, "Disa", Role.DEPUTY_PRINCIPAL);
        principal = staff(unit, "Rut", Role.PRINCIPAL);
        coordinator = staff(unit, "Kaj", Role.COORDINATOR);
        auditor = staff(unit, "Alva", Role.AUDITOR);
        officer = staff(unit, "Dag", Role.DPO);
        otherPrincipal = staff(otherUnit, "Rolf", Role.PRINCIPAL);
        UUID shared = schoolClass("7A", mentor, colleague);
        UUID other = schoolClass("7B", otherMentor);
        pupil = pupil(shared, mentor);
        colleaguesPupil = pupil(shared, colleague);
        otherPupil = pupil(other, otherMentor);
    }

    /** An open case of the pupil's under the plan for increased attendance. */
    public UUID openCase(UUID ofPupil) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into school_case (id, pupil_id, school_unit_id, routine, state, stage, opened_at,
                                                 opened_by, opened_reason, version)
                        values (?, ?, ?, 'okad-skolnarvaro', 'OPEN', 'mentor', ?, ?, 'Orolig', 1)
                        """)
                .params(id, ofPupil, unit, OffsetDateTime.parse("2026-10-01T08:00:00Z"), mentor.staffId())
                .update();
        return id;
    }

    public void leaves(UUID leaving, LocalDate lastDay) {
        jdbc.sql("update pupil set enrolled_to = ? where id = ?")
                .params(lastDay, leaving)
                .update();
    }

    private void addUnit(UUID id) {
        jdbc.sql("""
                        insert into school_unit (id, code, name, municipality, organiser, school_forms)
                        values (?, ?, 'Provskolan', 'Provköping', 'Provköpings kommun', '{GR}')
                        """).params(id, id.toString()).update();
    }

    private Viewer staff(UUID at, String givenName, Role... roles) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staff (id, external_id, school_unit_id, given_name, family_name)
                        values (?, ?, ?, ?, 'Prov')
                        """).params(id, id.toString(), at, givenName).update();
        Arrays.stream(roles).forEach(role -> jdbc.sql("insert into staff_role (staff_id, role) values (?, ?)")
                .params(id, role.group())
                .update());
        return new Viewer(id, givenName + " Prov", at, Arrays.stream(roles).collect(Collectors.toSet()));
    }

    private UUID schoolClass(String name, Viewer... mentors) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into school_class (id, school_unit_id, name, year) values (?, ?, ?, 7)")
                .params(id, unit, name)
                .update();
        for (Viewer each : Set.of(mentors)) {
            jdbc.sql("insert into class_mentor (class_id, staff_id) values (?, ?)")
                    .params(id, each.staffId())
                    .update();
        }
        return id;
    }

    private UUID pupil(UUID inClass, Viewer own) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into pupil (id, external_id, school_unit_id, class_id, given_name, family_name, year,
                                           school_form, enrolled_from)
                        values (?, ?, ?, ?, 'Elev', 'Prov', 7, 'GR', '2026-08-18')
                        """).params(id, id.toString(), unit, inClass).update();
        jdbc.sql("insert into mentor_pupil (pupil_id, staff_id) values (?, ?)")
                .params(id, own.staffId())
                .update();
        return id;
    }
}
