package se.skolrutin.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 24 schools of 24 classes and 24 pupils each, every class with two mentors, every school with a principal. A third of
 * the tasks are the mentors' alone, a third the principals', a third both's; half of them have a clock in law.
 */
class Municipality {

    private static final String UNITS = """
            insert into school_unit (id, code, name, municipality, organiser, school_forms)
            select gen_random_uuid(), 'M' || n, 'Skola ' || n, 'Storköping', 'Storköpings kommun', '{GR}'
            from generate_series(1, 24) n
            """;

    private static final String CLASSES = """
            insert into school_class (id, school_unit_id, name, year)
            select gen_random_uuid(), u.id, (n / 3 + 1) || substr('ABC', n % 3 + 1, 1), n / 3 + 1
            from school_unit u, generate_series(0, 23) n where u.municipality = 'Storköping'
            """;

    private static final String PUPILS = """
            insert into pupil (id, external_id, school_unit_id, class_id, given_name, family_name, year, school_form,
                enrolled_from)
            select id, id::text, unit, class, (array['Alva', 'Bo', 'Cleo', 'Dag', 'Elsa', 'Folke'])[n % 6 + 1],
                (array['Ek', 'Lind', 'Berg', 'Holm'])[n % 4 + 1] || 'sson', year, 'GR', date '2024-08-01'
            from (select gen_random_uuid() as id, k.school_unit_id as unit, k.id as class, k.year, n
                  from school_class k join school_unit u on u.id = k.school_unit_id, generate_series(1, 24) n
                  where u.municipality = 'Storköping') made
            """;

    private static final String MENTORS = """
            with made as (
                select gen_random_uuid() as id, k.id as class, k.school_unit_id as unit
                from school_class k join school_unit u on u.id = k.school_unit_id, generate_series(1, 2) n
                where u.municipality = 'Storköping'
            ), added as (
                insert into staff (id, external_id, school_unit_id, given_name, family_name)
                select id, id::text, unit, 'Mentor', 'Mentorsson' from made
            ), roles as (
                insert into staff_role (staff_id, role) select id, 'mentor' from made
            )
            insert into class_mentor (class_id, staff_id) select class, id from made
            """;

    private static final String SHARED = """
            insert into mentor_pupil (pupil_id, staff_id)
            select p.id, (array_agg(m.staff_id order by m.staff_id))[abs(hashtext(p.id::text)) % 2 + 1]
            from pupil p join class_mentor m on m.class_id = p.class_id group by p.id
            on conflict do nothing
            """;

    private static final String PRINCIPALS = """
            with made as (
                select gen_random_uuid() as id, id as unit from school_unit where municipality = 'Storköping'
            ), added as (
                insert into staff (id, external_id, school_unit_id, given_name, family_name)
                select id, id::text, unit, 'Rektor', 'Rektorsson' from made
            )
            insert into staff_role (staff_id, role) select id, 'rektor' from made
            """;

    private static final String CASES = """
            insert into school_case (id, pupil_id, school_unit_id, routine, state, stage, opened_at, version)
            select gen_random_uuid(), p.id, p.school_unit_id, 'okad-skolnarvaro', 'OPEN',
                (array['mentor', 'vardnadshavare', 'elevhalsa', 'rektor'])[abs(hashtext(p.id::text)) % 4 + 1],
                now() - interval '20 days', 1
            from pupil p join school_unit u on u.id = p.school_unit_id where u.municipality = 'Storköping'
            """;

    private static final String CONTACTS = """
            insert into contact (id, pupil_id, source_key, at, channel, topic, party, with_whom, reached, about, logged_at)
            select gen_random_uuid(), p.id, p.id || '-' || n, now() - n * interval '9 days', 'telefon', 'franvaro',
                'hemmet', 'Sara', true, 'Frånvaron', now()
            from pupil p join school_unit u on u.id = p.school_unit_id, generate_series(1, 3) n
            where u.municipality = 'Storköping'
            """;

    private static final String TASKS = """
            insert into task (key, case_id, pupil_id, school_unit_id, process_id, process_instance_key, element_id, name,
                roles, created_at, due_at, state, completed_at, version)
            select :first + row_number() over (), c.id, c.pupil_id, c.school_unit_id, 'okad-skolnarvaro', 1,
                (array['task_samtala-med-eleven', 'task_genomfor-utredningen'])[n % 2 + 1],
                (array['Samtala med eleven', 'Ring vårdnadshavarna', 'Boka möte', 'Följ upp vad ni kom överens om',
                       'Skriv utredningen'])[n % 5 + 1],
                (array['{mentor}', '{rektor}', '{mentor,rektor}'])[n % 3 + 1]::text[],
                now() - interval '5 days', now() + (n % 40 - 8) * interval '1 day', :state,
                case when :state = 'COMPLETED' then now() end, 1
            from (select c.*, row_number() over (order by c.id) as place from school_case c
                  join school_unit u on u.id = c.school_unit_id where u.municipality = 'Storköping') c
            join generate_series(0, :tasks - 1) n on n % :pupils = c.place - 1
            """;

    private static final String STAFF = """
            select s.id from staff s join school_unit u on u.id = s.school_unit_id
            join staff_role r on r.staff_id = s.id and r.role = ?
            where u.municipality = 'Storköping' order by s.id limit ?
            """;

    private final JdbcClient jdbc;

    Municipality(JdbcClient jdbc) {
        this.jdbc = jdbc;
        List.of(UNITS, CLASSES, PUPILS, MENTORS, SHARED, PRINCIPALS, CASES, CONTACTS)
                .forEach(sql -> jdbc.sql(sql).update());
    }

    void tasks(int open, int completed) {
        int pupils = jdbc.sql("select count(*) from school_case c join school_unit u on u.id = c.school_unit_id"
                        + " where u.municipality = 'Storköping'")
                .query(Integer.class)
                .single();
        add(1, open, "OPEN", pupils);
        add(1L + open, completed, "COMPLETED", pupils);
        jdbc.sql("vacuum analyze").update();
    }

    private void add(long first, int tasks, String state, int pupils) {
        jdbc.sql(TASKS)
                .param("first", first)
                .param("tasks", tasks)
                .param("pupils", pupils)
                .param("state", state)
                .update();
    }

    List<UUID> mentors(int number) {
        return jdbc.sql(STAFF).params("mentor", number).query(UUID.class).list();
    }

    List<UUID> principals(int number) {
        return jdbc.sql(STAFF).params("rektor", number).query(UUID.class).list();
    }
}
