package se.skolrutin.web;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Role;

/** A school of few people with everything that makes pages hard: long names, protected identities, nobody, many. */
@TestComponent
class PageSchool {

    final UUID unit = UUID.randomUUID();
    final UUID schoolClass = UUID.randomUUID();
    final UUID mentor = UUID.randomUUID();
    final UUID colleague = UUID.randomUUID();
    final UUID otherMentor = UUID.randomUUID();
    final UUID healthTeam = UUID.randomUUID();
    final UUID principal = UUID.randomUUID();
    final UUID coordinator = UUID.randomUUID();
    final UUID auditor = UUID.randomUUID();
    final UUID newcomer = UUID.randomUUID();

    private final JdbcClient jdbc;

    private final Cases cases;

    PageSchool(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
        build();
    }

    /** A pupil of the mentor's own with a case at the mentor's step, whose talk the mentor is to hold. */
    long taskToTalk(UUID pupil) {
        return firstTaskAt(Stage.MENTOR, pupil);
    }

    /** As {@link #taskToTalk}, at the guardians' step: the mentor is to book a meeting. */
    long taskToMeet(UUID pupil) {
        return firstTaskAt(Stage.GUARDIANS, pupil);
    }

    private long firstTaskAt(Stage stage, UUID pupil) {
        UUID opened = cases.openByJudgement(pupil, stage, "Borta tre måndagar i rad.", mentor);
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> taskOf(opened), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Long> taskOf(UUID opened) {
        return jdbc.sql("select key from task where case_id = ? and state = 'OPEN'")
                .param(opened)
                .query(Long.class)
                .optional();
    }

    /** The task that comes up for the pupil. */
    long taskOfPupil(UUID pupil) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> jdbc.sql("select key from task where pupil_id = ? and state = 'OPEN'")
                                .param(pupil)
                                .query(Long.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    UUID caseOf(long task) {
        return jdbc.sql("select case_id from task where key = ?")
                .param(task)
                .query(UUID.class)
                .single();
    }

    UUID pupilOf(UUID matter) {
        return jdbc.sql("select pupil_id from school_case where id = ?")
                .param(matter)
                .query(UUID.class)
                .single();
    }

    private void build() {
        jdbc.sql("insert into school_unit (id, code, name, municipality, organiser, school_forms)"
                        + " values (?, ?, 'Lilla skolan', 'Sollentuna', 'Sollentuna kommun', '{GR}')")
                .params(unit, unit.toString().substring(0, 8))
                .update();
        jdbc.sql("insert into school_class values (?, ?, '7B', 7)")
                .params(schoolClass, unit)
                .update();
        staff(mentor, "Maja", "Lindqvist", Role.MENTOR);
        staff(colleague, "Karl-Fredrik", "von Otterstedt-Häggkvist", Role.MENTOR);
        staff(otherMentor, "Olle", "Berg", Role.MENTOR);
        staff(healthTeam, "Elin", "Sandberg", Role.EHT);
        staff(principal, "Rut", "Ek", Role.PRINCIPAL);
        staff(coordinator, "Koray", "Demir", Role.COORDINATOR);
        staff(auditor, "Anna", "Revling", Role.AUDITOR);
        staff(newcomer, "Nils", "Nyman", Role.SUBJECT_TEACHER);
        List.of(mentor, colleague).forEach(one -> jdbc.sql("insert into class_mentor values (?, ?)")
                .params(schoolClass, one)
                .update());
    }

    private void staff(UUID id, String given, String family, Role role) {
        jdbc.sql("insert into staff values (?, ?, ?, ?, ?, null, null)")
                .params(id, id.toString(), unit, given, family)
                .update();
        jdbc.sql("insert into staff_role values (?, ?)")
                .params(id, role.group())
                .update();
    }

    /** A pupil of the mentor's own with two guardians. */
    UUID pupil(String given, String family) {
        return pupil(given, family, "Ingen");
    }

    UUID pupil(String given, String family, String marking) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into pupil values (?, ?, ?, ?, ?, ?, 7, 'GR', ?, 'Sollentuna', date '2020-08-01', null)")
                .params(id, id.toString(), unit, schoolClass, given, family, marking)
                .update();
        jdbc.sql("insert into mentor_pupil values (?, ?)").params(id, mentor).update();
        guardian(id, "Sara", family, "070-123 45 67", false, 1);
        guardian(id, "Yusuf", family, "073-987 65 43", true, 2);
        return id;
    }

    /** The pupil has lessons since the summer and is away on Mondays. */
    void awayOnMondays(UUID pupil) {
        awayOnMondays(pupil, 320);
    }

    /**
     * The pupil has lessons since the summer and misses so many minutes of them on Mondays. They begin on a Tuesday,
     * whatever day it is: of a Monday with no lessons before it nothing can be said.
     */
    void awayOnMondays(UUID pupil, int minutes) {
        jdbc.sql("""
                        insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                                    occasions, invalid_occasions, full_day, absent_subjects)
                        select ?, d, 320, 320, 320 - away, 0, away, 0, (away > 0)::int, (away > 0)::int, away = 320,
                               case when away > 0 then away || ' Matematik' end
                        from generate_series(date_trunc('week', school_today() - 100) + interval '1 day', school_today(),
                                             interval '1 day') d,
                             lateral (select case extract(isodow from d) when 1 then ? else 0 end as away) missed
                        where extract(isodow from d) < 6""").params(pupil, minutes).update();
    }

    /** Contacts of every topic, one with what comes next. */
    void spokenAbout(UUID pupil) {
        jdbc.sql("""
                        insert into contact (id, pupil_id, source_key, at, channel, topic, party, with_whom, reached, about,
                                             agreed, next_step, next_on, logged_by, logged_at)
                        select gen_random_uuid(), ?, gen_random_uuid()::text, now() - n * interval '3 days', 'telefon',
                               topic, 'hemmet', 'Sara von Silverhjelm Gustavsson-Öberg', n <> 3,
                               'Vi talade om hur veckan har varit, och om det som är svårt just nu.',
                               case n when 2 then 'Läxhjälp på torsdagar, och pappa följer med till skolan på måndag.' end,
                               case n when 2 then 'Ringer hem' end, case n when 2 then school_today() + 3 end, ?, now()
                        from unnest(array['gott-ord', 'franvaro', 'skolarbete', 'kamrater', 'personligt', 'annat'])
                             with ordinality as topics (topic, n)""").params(pupil, mentor).update();
    }

    private void guardian(UUID pupil, String given, String family, String phone, boolean interpreter, int place) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into guardian values (?, ?, ?, ?, ?, ?, ?, ?, 'Ingen')")
                .params(
                        id,
                        id.toString(),
                        given,
                        family,
                        given.toLowerCase() + "@example.se",
                        phone,
                        "somaliska",
                        interpreter)
                .update();
        jdbc.sql("insert into pupil_guardian values (?, ?, 'Vårdnadshavare', ?)")
                .params(pupil, id, place)
                .update();
    }
}
