package se.skolrutin.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who goes to the school, who works there and who is mentor of whom. */
@Service
public class Roster {

    private static final String PUPIL = """
            select p.id, p.school_unit_id school_unit, p.given_name, p.family_name, p.class_id, c.name class_name,
                   p.year, p.school_form, p.security_marking, p.enrolled_from, p.enrolled_to, p.home_municipality
            from pupil p left join school_class c on c.id = p.class_id
            """;
    private static final String STAFF = """
            select s.id, s.school_unit_id, s.given_name, s.family_name, s.email, s.title,
                   array(select role from staff_role r where r.staff_id = s.id order by role) roles
            from staff s
            """;

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The school forms of the pupils who go to a school; those it is said to have while it has no pupils. */
    public Set<SchoolForm> schoolFormsOf(UUID schoolUnit) {
        var forms = jdbc.sql("""
                        select form from unnest(:forms) as form
                        where exists (
                            select from pupil
                            where school_unit_id = :school and school_form = form
                              and enrolled_from <= (now() at time zone 'Europe/Stockholm')::date
                              and (enrolled_to is null
                                   or enrolled_to >= (now() at time zone 'Europe/Stockholm')::date))""")
                .param("forms", Stream.of(SchoolForm.values()).map(Enum::name).toArray(String[]::new))
                .param("school", schoolUnit)
                .query(String.class)
                .list();
        return forms.isEmpty()
                ? schoolUnit(schoolUnit)
                        .map(SchoolUnit::schoolForms)
                        .map(Set::copyOf)
                        .orElse(Set.of())
                : forms.stream().map(SchoolForm::valueOf).collect(Collectors.toSet());
    }

    public Optional<Pupil> pupil(UUID id) {
        return jdbc.sql(PUPIL + "where p.id = ?")
                .param(id)
                .query(RosterRows::pupil)
                .optional();
    }

    /** The pupils with these ids, in no given order; unknown ids are left out. */
    public List<Pupil> pupils(Collection<UUID> ids) {
        return jdbc.sql(PUPIL + "where p.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(RosterRows::pupil)
                .list();
    }

    public List<Pupil> pupilsOfClass(UUID classId) {
        return jdbc.sql(PUPIL + "where p.class_id = ? order by p.name_in_order")
                .param(classId)
                .query(RosterRows::pupil)
                .list();
    }

    public List<Pupil> pupilsOf(UUID schoolUnit) {
        return jdbc.sql(PUPIL + "where p.school_unit_id = ? order by p.name_in_order")
                .param(schoolUnit)
                .query(RosterRows::pupil)
                .list();
    }

    /** The pupils enrolled on any day of the period, in a lasting order. */
    public List<UUID> pupilIdsOf(UUID schoolUnit, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select id from pupil
                        where school_unit_id = ? and enrolled_from <= ? and (enrolled_to is null or enrolled_to >= ?)
                        order by id""").params(schoolUnit, last, first).query(UUID.class).list();
    }

    /** Every pupil's id by the id that source systems use, and by the id itself. */
    public Map<String, UUID> pupilsByExternalId() {
        var ids = new HashMap<String, UUID>();
        jdbc.sql("select external_id, id from pupil").query((RowCallbackHandler) row -> {
            var id = row.getObject("id", UUID.class);
            ids.put(row.getString("external_id"), id);
            ids.put(id.toString(), id);
        });
        return ids;
    }

    public List<Guardian> guardiansOf(UUID pupilId) {
        return jdbc.sql("""
                        select g.*, pg.relation_type from guardian g
                        join pupil_guardian pg on pg.guardian_id = g.id
                        where pg.pupil_id = ? order by pg.place, g.id""").param(pupilId).query(RosterRows::guardian).list();
    }

    /** The mentors of the pupil's class, the pupil's own mentor first; empty if the class has none. */
    public List<StaffMember> mentorsOf(UUID pupilId) {
        return jdbc.sql(STAFF + """
                        join class_mentor_today cm on cm.staff_id = s.id
                        join pupil p on p.class_id = cm.class_id
                        left join mentor_pupil mp on mp.pupil_id = p.id and mp.staff_id = s.id
                        where p.id = ? order by mp.staff_id is null, s.name_in_order""").param(pupilId).query(RosterRows::staff).list();
    }

    /** By pupil, the one mentor whose the pupil is; in a class that is not shared out any of them, always the same. */
    public Map<UUID, UUID> mentorByPupil(Collection<UUID> pupils) {
        var mentors = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select distinct on (p.id) p.id pupil, cm.staff_id mentor
                        from pupil p join class_mentor_today cm on cm.class_id = p.class_id
                        left join mentor_pupil mp on mp.pupil_id = p.id and mp.staff_id = cm.staff_id
                        where p.id = any(?) order by p.id, mp.staff_id is null, cm.staff_id""").param(pupils.toArray(UUID[]::new)).query((RowCallbackHandler)
                row -> mentors.put(row.getObject("pupil", UUID.class), row.getObject("mentor", UUID.class)));
        return mentors;
    }

    /** The mentors of a class. */
    public List<StaffMember> mentorsOfClass(UUID classId) {
        return jdbc.sql(STAFF + """
                        join class_mentor_today cm on cm.staff_id = s.id
                        where cm.class_id = ? order by s.name_in_order""").param(classId).query(RosterRows::staff).list();
    }

    public Optional<StaffMember> staff(UUID id) {
        return jdbc.sql(STAFF + "where s.id = ?")
                .param(id)
                .query(RosterRows::staff)
                .optional();
    }

    public List<StaffMember> staffOf(UUID schoolUnit) {
        return jdbc.sql(STAFF + "where s.school_unit_id = ? order by s.name_in_order")
                .param(schoolUnit)
                .query(RosterRows::staff)
                .list();
    }

    public List<StaffMember> staffWith(UUID schoolUnit, Role role) {
        return jdbc.sql(STAFF + """
                        where s.school_unit_id = ?
                          and exists (select from staff_role r where r.staff_id = s.id and r.role = ?)
                        order by s.name_in_order""")
                .params(schoolUnit, role.group())
                .query(RosterRows::staff)
                .list();
    }

    public List<SchoolUnit> schoolUnits() {
        return jdbc.sql("select * from school_unit order by name collate \"sv-x-icu\"")
                .query(RosterRows::schoolUnit)
                .list();
    }

    public Optional<SchoolUnit> schoolUnit(UUID id) {
        return jdbc.sql("select * from school_unit where id = ?")
                .param(id)
                .query(RosterRows::schoolUnit)
                .optional();
    }

    public List<SchoolClass> classes(UUID schoolUnit) {
        return jdbc.sql("""
                        select id, school_unit_id school_unit, name, year from school_class
                        where school_unit_id = ? order by year, name""").param(schoolUnit).query(SchoolClass.class).list();
    }
}
