package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;

/** More open tasks before one person than are listed. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListOfManyTest {

    private static final int PUPILS = 20;
    private static final int EACH = 30;
    private static final TaskSearch SEARCH = new TaskSearch(
            null,
            null,
            null,
            null,
            null,
            null,
            Whose.ALL,
            false,
            null,
            null,
            "",
            TaskOrder.URGENCY,
            TaskGrouping.TIME,
            50);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    TwoClassSchool school;

    @BeforeAll
    void openTasks() {
        school = new TwoClassSchool(jdbc);
        jdbc.sql("""
                        insert into pupil (id, external_id, school_unit_id, class_id, given_name, family_name, year,
                                           school_form, enrolled_from)
                        select id, id, :unit, (select class_id from pupil where id = :otherPupil), 'Elev', n, 7, 'GR',
                               date '2026-08-18'
                        from (select gen_random_uuid() as id, n from generate_series(1, :pupils) n) one
                        """)
                .param("unit", school.unit)
                .param("otherPupil", school.otherPupil)
                .param("pupils", PUPILS)
                .update();
        jdbc.sql("""
                        insert into task (key, case_id, pupil_id, school_unit_id, process_id, process_instance_key,
                                          element_id, name, roles, created_at, due_at, state, version)
                        select :first + row_number() over (), p.id, p.id, p.school_unit_id, 'okad-skolnarvaro', 1,
                               'task_samtal', 'Samtala med eleven', '{mentor,rektor}', now(),
                               now() + (n - 20) * interval '1 day', 'OPEN', 1
                        from pupil p, generate_series(1, :each) n
                        where p.school_unit_id = :unit and p.given_name = 'Elev' and p.family_name <> 'Prov'
                        """)
                .param("first", TaskFeed.key() * 10)
                .param("each", EACH)
                .param("unit", school.unit)
                .update();
    }

    @AfterAll
    void takeAway() {
        jdbc.sql("delete from task where school_unit_id = ?").param(school.unit).update();
    }

    @Test
    void countsAllOfThemAndListsSome() {
        TaskList list = tasks.list(SEARCH, school.principal);

        assertThat(list.found()).isEqualTo(PUPILS * EACH);
        assertThat(list.listed()).isEqualTo(50);
        assertThat(list.groups().getFirst().size()).isEqualTo(list.counts().overdue());
    }
}
