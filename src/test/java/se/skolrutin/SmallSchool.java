package se.skolrutin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.roster.Role;

/** A school of its own for one test: one class, its mentor, the student-health team, a principal and pupils at will. */
public final class SmallSchool {

    private final JdbcClient jdbc;
    public final UUID unit = UUID.randomUUID();
    public final UUID schoolClass = UUID.randomUUID();
    public final UUID mentor;
    public final UUID healthTeam;
    public final UUID principal;
    public final UUID stranger;

    public SmallSchool(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("insert into school_unit (id, code, name, municipality, organiser, school_forms)"
                        + " values (?, ?, 'Björkskolan', 'Småköping', 'Småköpings kommun', '{GR}')")
                .params(unit, unit.toString().substring(0, 8))
                .update();
        jdbc.sql("insert into school_class (id, school_unit_id, name, year) values (?, ?, '5A', 5)")
                .params(schoolClass, unit)
                .update();
        mentor = staff("Mona", Role.MENTOR);
        healthTeam = staff("Erik", Role.EHT);
        principal = staff("Rita", Role.PRINCIPAL);
        stranger = staff("Sten", Role.MENTOR);
        jdbc.sql("insert into class_mentor (class_id, staff_id) values (?, ?)")
                .params(schoolClass, mentor)
                .update();
    }

    /** A member of staff with an address of their own. */
    public UUID staff(String name, Role... roles) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into staff (id, external_id, school_unit_id, given_name, family_name, email)"
                        + " values (?, ?, ?, ?, 'Personal', ?)")
                .params(id, id.toString(), unit, name, id + "@skola.example")
                .update();
        Arrays.stream(roles).forEach(role -> jdbc.sql("insert into staff_role (staff_id, role) values (?, ?)")
                .params(id, role.group())
                .update());
        return id;
    }

    /** A pupil of the class, without protected identity. */
    public UUID pupil() {
        return pupil("Ingen");
    }

    public UUID pupil(String securityMarking) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into pupil (id, external_id, school_unit_id, class_id, given_name, family_name, year,"
                        + " school_form, security_marking, enrolled_from)"
                        + " values (?, ?, ?, ?, 'Elev', 'Elevsson', 5, 'GR', ?, ?)")
                .params(id, id.toString(), unit, schoolClass, securityMarking, LocalDate.of(2024, 8, 1))
                .update();
        return id;
    }

    /** A guardian of the pupil; the address may be missing. */
    public UUID guardianOf(UUID pupil, String email) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into guardian (id, external_id, given_name, family_name, email)"
                        + " values (?, ?, 'Vera', 'Vårdnadshavare', ?)")
                .params(id, id.toString(), email)
                .update();
        jdbc.sql("insert into pupil_guardian (pupil_id, guardian_id) values (?, ?)")
                .params(pupil, id)
                .update();
        return id;
    }
}
