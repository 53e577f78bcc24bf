package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.attendance.AttendanceDay;
import se.skolrutin.attendance.PupilAttendance;

/** A school in the database with as many pupils as a test asks for, and the attendance a test writes down. */
final class SchoolOnPaper {

    final UUID unit = UUID.randomUUID();
    private final JdbcClient jdbc;

    SchoolOnPaper(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
                        insert into school_unit (id, code, name, municipality, organiser, school_forms)
                        values (?, ?, 'Provskolan', 'Provköping', 'Provköpings kommun', '{GR}')""").params(unit, unit.toString()).update();
    }

    UUID pupil() {
        return pupil("Ingen");
    }

    UUID pupil(String marking) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into pupil (id, external_id, school_unit_id, given_name, family_name, year, school_form,
                                           security_marking, enrolled_from)
                        values (?, ?, ?, 'Prov', 'Elev', 7, 'GR', ?, '2026-08-01')""").params(id, id.toString(), unit, marking).update();
        return id;
    }

    void guardian(UUID pupil, String email) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into guardian (id, external_id, given_name, family_name, email) values (?, ?, 'Prov', 'Vuxen', ?)")
                .params(id, id.toString(), email)
                .update();
        jdbc.sql("insert into pupil_guardian (pupil_id, guardian_id) values (?, ?)")
                .params(pupil, id)
                .update();
    }

    /** Replaces what was reported about the pupil and puts the pupil on the queue. */
    void reports(UUID pupil, String notation, LocalDate today) {
        write(pupil, AbsenceNotation.attendance(notation, 100, today));
        jdbc.sql("insert into attendance_touched (pupil_id, touched_at) values (?, now()) on conflict do nothing")
                .param(pupil)
                .update();
    }

    private void write(UUID pupil, PupilAttendance attendance) {
        jdbc.sql("delete from attendance_day where pupil_id = ?").param(pupil).update();
        attendance.days().forEach(day -> write(pupil, day));
    }

    /** One more day of the pupil. */
    void write(UUID pupil, AttendanceDay day) {
        jdbc.sql("""
                        insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                                    occasions, invalid_occasions, full_day, absent_subjects, known, late,
                                                    late_lessons)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        pupil,
                        day.day(),
                        day.offered(),
                        day.reported(),
                        day.present(),
                        day.valid(),
                        day.invalid(),
                        day.other(),
                        day.occasions(),
                        day.invalidOccasions(),
                        day.full(),
                        subjects(day),
                        day.known(),
                        day.late(),
                        day.lateLessons())
                .update();
    }

    private static String subjects(AttendanceDay day) {
        var lines = day.absentBySubject().entrySet().stream()
                .map(entry -> entry.getValue() + "/" + day.knownBySubject().getOrDefault(entry.getKey(), 0) + " "
                        + entry.getKey())
                .toList();
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
