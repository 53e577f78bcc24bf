package se.skolrutin.routines;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.SmallSchool;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Role;

/** One pupil at a school of its own, on a weekday morning, with time in the test's hands. */
abstract class RoutineScenario {

    static final Set<Class<?>> RAN = ConcurrentHashMap.newKeySet();
    static final Duration PATIENCE = Duration.ofSeconds(60);

    CamundaClient client;
    CamundaProcessTestContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    Escalation escalation;

    @Autowired
    Clock clock;

    SmallSchool school;
    UUID deputy;
    UUID pupil;
    LocalDate today;
    AttendanceOnPaper attendance;
    UUID caseId;

    @BeforeEach
    void beginOnAWeekdayMorning() {
        RAN.add(getClass());
        CamundaAssert.setAssertionTimeout(PATIENCE);
        moveTo(nextMorning());
        today = LocalDate.now(clock);
        school = new SmallSchool(jdbc);
        deputy = school.staff("Dag", Role.DEPUTY_PRINCIPAL);
        AttendanceOnPaper.openEveryWeekday(jdbc, school.unit, today);
        take(school.pupil());
    }

    void take(UUID taken) {
        pupil = taken;
        attendance = new AttendanceOnPaper(jdbc, taken);
    }

    private Instant nextMorning() {
        ZonedDateTime morning = ZonedDateTime.now(clock).with(LocalTime.of(9, 0));
        do {
            morning = morning.plusDays(1);
        } while (!isSchoolDay(morning));
        return morning.toInstant();
    }

    void moveTo(Instant instant) {
        Duration ahead = Duration.between(clock.instant(), instant);
        if (ahead.isPositive()) {
            context.increaseTime(ahead);
        }
    }

    void openAt(Stage stage) {
        caseId = cases.openByJudgement(pupil, stage, "Oro i klassrummet", school.principal);
    }

    void openLater(Stage stage) {
        cases.openStep(caseId, stage, school.principal, "Det brådskar");
    }

    /** Imports what is on paper and lets the rules look at it. */
    void importAttendance() {
        attendance.imported(clock.instant());
        escalation.evaluateTouched();
    }

    UUID openCase(String routine) {
        return await().atMost(PATIENCE)
                .until(
                        () -> jdbc.sql(
                                        "select id from school_case where pupil_id = ? and routine = ? and state = 'OPEN'")
                                .params(pupil, routine)
                                .query(UUID.class)
                                .optional(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    ProcessInstanceAssert process(String processId) {
        return assertThat(byProcessId(processId));
    }

    void done(String task, Map<String, Object> flags) {
        awaitTask(task);
        context.completeUserTask(task, flags);
    }

    void done(String task) {
        done(task, Map.of());
    }

    /** Lets a task pass its last day and the next morning, when the watch over it goes off, before it is done. */
    void doneLate(String task, Map<String, Object> flags) {
        letPass(task, Duration.ofDays(1));
        awaitElement("task_bevaka-" + task.substring("task_".length()), "COMPLETED");
        done(task, flags);
    }

    void doneLate(String task) {
        doneLate(task, Map.of());
    }

    void letPass(String task, Duration further) {
        awaitTask(task);
        Instant due = dueOf(task);
        Instant now = clock.instant();
        moveTo((due.isAfter(now) ? due : now).plus(further));
    }

    void letSchoolDaysPass(int days) {
        ZonedDateTime then = ZonedDateTime.now(clock);
        for (int passed = 0; passed < days; passed += isSchoolDay(then) ? 1 : 0) {
            then = then.plusDays(1);
        }
        moveTo(then.toInstant());
    }

    private static boolean isSchoolDay(ZonedDateTime time) {
        return time.getDayOfWeek().getValue() < 6;
    }

    /** Waits for the trial to begin and lets it end. */
    void throughTrial() {
        awaitElement("gw_provotid", "ACTIVE");
        OffsetDateTime ends = escalation.decisionsOf(caseId).getLast().trialEnds();
        moveTo(ends.toInstant().plusSeconds(60));
    }

    void awaitTask(String task) {
        await("task " + task).atMost(PATIENCE).until(() -> openTasks(task) > 0);
    }

    void awaitElement(String element, String state) {
        await(element + " " + state).atMost(PATIENCE).until(() -> elements(element, state) > 0);
    }

    private long openTasks(String task) {
        return jdbc.sql("""
                        select count(*) from user_task t join process_instance p on p.key = t.process_instance_key
                         where p.case_id = ? and t.element_id = ? and t.state = 'CREATED'
                        """).params(caseId, task).query(Long.class).single();
    }

    private Instant dueOf(String task) {
        return jdbc.sql("""
                        select t.due_date from user_task t join process_instance p on p.key = t.process_instance_key
                         where p.case_id = ? and t.element_id = ? and t.state = 'CREATED'
                        """)
                .params(caseId, task)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private long elements(String element, String state) {
        return jdbc.sql("""
                        select count(*) from element_instance e join process_instance p on p.key = e.process_instance_key
                         where p.case_id = ? and e.element_id = ? and e.state = ?
                        """).params(caseId, element, state).query(Long.class).single();
    }

    String outcome() {
        return await().atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("select outcome from school_case where id = ? and state = 'CLOSED'")
                                .param(caseId)
                                .query(String.class)
                                .optional(),
                        found -> found.isPresent())
                .orElseThrow();
    }
}
