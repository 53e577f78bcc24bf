package se.skolrutin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.EvaluatedCondition;
import org.awaitility.core.TimeoutEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.CaseRow;
import se.skolrutin.cases.CaseSearch;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Outcome;
import se.skolrutin.cases.Routine;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.UnreportedToday;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.Imports;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.Recipient;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.OpenTask;
import se.skolrutin.tasks.TaskConflict;
import se.skolrutin.tasks.TaskView;
import se.skolrutin.tasks.Tasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an absence file to a closed case, with every input handed in a second time. */
@WholeApplicationTest
class WholeFlowTest {

    private static final int SCHOOL_DAYS = 20;

    @Autowired
    private Imports imports;

    @Autowired
    private Escalation escalation;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private SmallSchool school;
    private UUID pupil;
    private Viewer mentor;
    private Viewer healthTeam;
    private Viewer principal;
    private Viewer stranger;

    @BeforeEach
    void aSchoolWhereEveryWeekdayIsASchoolDay() {
        school = new SmallSchool(jdbc);
        pupil = school.pupil();
        mentor = viewer(school.mentor, Role.MENTOR);
        healthTeam = viewer(school.healthTeam, Role.EHT);
        principal = viewer(school.principal, Role.PRINCIPAL);
        stranger = viewer(school.stranger, Role.MENTOR);
        openAllYear();
        awaitRoutines();
    }

    @Test
    void carriesAPupilFromAnAbsenceFileThroughEveryStepToAClosedCase() throws Exception {
        String file = absence(";60");
        take(file);
        UUID caseId = theOpenCase();

        assertThat(doAllUntil(caseId, "task_ring-hemmet"))
                .containsExactly("task_samtala-med-eleven", "task_ring-hemmet");
        assertThat(tasks.openFor(stranger)).isEmpty();
        cases.openStep(caseId, Stage.GUARDIANS, school.mentor, null);
        assertThat(doAllUntil(caseId, "task_uppratta-plan"))
                .containsExactly("task_boka-mote", "task_hall-mote", "task_kartlagg-franvaron", "task_uppratta-plan");
        cases.openStep(caseId, Stage.EHT, school.mentor, null);
        assertThat(doAllUntil(caseId, "task_utred-orsakerna", "task_anmal-till-huvudmannen"))
                .startsWith("task_konsultera-elevhalsan");
        cases.openStep(caseId, Stage.PRINCIPAL, school.healthTeam, null);
        assertThat(doAllUntil(caseId, "task_genomfor-utredningen")).startsWith("task_besluta-om-utredning");
        cases.withdraw(caseId, "Eleven är tillbaka i skolan", school.principal);

        eventually(caseId).untilAsserted(() -> assertThat(outcome(caseId)).isEqualTo(Outcome.WITHDRAWN));
        eventually().untilAsserted(() -> assertThat(openTasks(caseId)).isEmpty());
        eventually().untilAsserted(() -> assertThat(
                        count("process_instance where ended_at is null and case_id = ?", caseId))
                .isZero());
        assertThat(cases.contacts(caseId, school.mentor)).hasSize(2);
        assertNothingChangesWhenEverythingIsHandedInAgain(caseId, file);
    }

    @Test
    void takesACaseBackWhenItsAbsenceWasCorrectedAndKeepsWhatWasWritten() throws Exception {
        take(absence(";60"));
        UUID caseId = theOpenCase();
        eventually().until(() -> !openTasks(caseId).isEmpty());
        doIt(openTasks(caseId).getFirst());

        take(absence("60;"));

        eventually(caseId).untilAsserted(() -> assertThat(outcome(caseId)).isEqualTo(Outcome.CORRECTED));
        eventually().untilAsserted(() -> assertThat(openTasks(caseId)).isEmpty());
        assertThat(cases.documents(caseId, school.mentor)).hasSize(1);
    }

    @Test
    void tellsEveryGuardianOnceOnTheDayAPupilIsAwayUnreported() throws Exception {
        school.guardianOf(pupil, "vera@hem.example");
        school.guardianOf(pupil, "ville@hem.example");

        awayToday();
        awayToday();

        UUID caseId =
                eventually().until(this::closedNotice, Optional::isPresent).orElseThrow();
        assertThat(outcome(caseId)).isEqualTo(Outcome.INFORMED);
        eventually().untilAsserted(() -> assertThat(cases.contacts(caseId, school.mentor))
                .hasSize(2));
        assertThat(notifications.ofCase(caseId)).hasSize(2);
    }

    @Test
    void letsAPersonTellTheHomeWhereTheIdentityIsProtected() throws Exception {
        pupil = school.pupil("Sekretessmarkering");
        school.guardianOf(pupil, "vera@hem.example");

        awayToday();

        UUID caseId = notice(CaseState.OPEN).orElseThrow();
        assertThat(doAllUntil(caseId, "task_underratta-vardnadshavare"))
                .containsExactly("task_underratta-vardnadshavare");
        eventually(caseId).untilAsserted(() -> assertThat(outcome(caseId)).isEqualTo(Outcome.INFORMED));
        assertThat(notifications.ofCase(caseId)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(NoticeKind.STATUTORY_TASK);
            assertThat(message.to()).isEqualTo(Recipient.staff(school.mentor));
        });
        assertThat(cases.contacts(caseId, school.mentor)).hasSize(1);
    }

    /** Also on a day without school, when the rules by themselves would not say it. */
    private void awayToday() throws IOException {
        LocalDate today = LocalDate.now(clock);
        take(
                "elev;datum;start;slut;ämne;rapporterad;närvaro;ogiltig;källid%n%s;%s;08:10;09:10;Svenska;ja;;60;%s-today%n"
                        .formatted(pupil, today, pupil));
        Decision decision = eventually()
                .until(() -> escalation.latestFor(pupil), Optional::isPresent)
                .orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(new UnreportedToday(pupil, today, decision)));
    }

    private Optional<UUID> closedNotice() {
        return notice(CaseState.CLOSED);
    }

    private Optional<UUID> notice(CaseState state) {
        return cases
                .list(new CaseSearch(state, Routine.ABSENCE_TODAY, null, pupil, 0, 2), school.mentor)
                .rows()
                .stream()
                .map(CaseRow::id)
                .findFirst();
    }

    private void assertNothingChangesWhenEverythingIsHandedInAgain(UUID caseId, String file) throws IOException {
        Map<String, Long> before = everythingAbout(caseId);
        take(file);
        escalation.evaluateTouched();
        doneTasks(caseId)
                .forEach(task -> assertThatExceptionOfType(TaskConflict.class).isThrownBy(() -> doAgain(task)));
        cases.close(caseId, Outcome.WITHDRAWN);

        assertThat(everythingAbout(caseId)).isEqualTo(before);
    }

    private void doAgain(Done task) {
        TaskView view = tasks.task(task.key(), task.by());
        tasks.complete(task.key(), view.version(), answers(view), task.by());
    }

    private Map<String, Long> everythingAbout(UUID caseId) {
        Map<String, Long> counts = new HashMap<>();
        Stream.of("task", "case_document", "contact_in_case", "case_decision", "history_entry", "outgoing_message")
                .forEach(table -> counts.put(table, count(table + " where case_id = ?", caseId)));
        counts.put("contacts of the pupil", count("contact where pupil_id = ?", pupil));
        counts.put("cases of the pupil", count("school_case where pupil_id = ?", pupil));
        counts.put("decisions about the pupil", count("decision where pupil_id = ?", pupil));
        return counts;
    }

    private long count(String what, UUID id) {
        return jdbc.sql("select count(*) from " + what)
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Does every task of the case, whoever it is for, until those at the elements have been done; in the order done. */
    private List<String> doAllUntil(UUID caseId, String... lastElements) {
        List<String> done = new ArrayList<>();
        eventually(caseId).until(() -> {
            openTasks(caseId).forEach(task -> {
                doIt(task);
                done.add(task.task().elementId());
            });
            return done.containsAll(List.of(lastElements)) && openTasks(caseId).isEmpty();
        });
        return done;
    }

    private Map<String, Object> whereItIs(UUID caseId) {
        return Map.of(
                "at",
                jdbc.sql("""
                                select e.element_id from element_instance e
                                join process_instance p on p.key = e.process_instance_key
                                where p.case_id = ? and e.state = 'ACTIVE'""").param(caseId).query(String.class).list(),
                "incidents",
                jdbc.sql("""
                                select i.message from incident i
                                join process_instance p on p.key = i.process_instance_key
                                where p.case_id = ?""").param(caseId).query(String.class).list(),
                "waits for",
                jdbc.sql("""
                                select s.message_name || ' ' || s.state from message_subscription s
                                where s.correlation_key = ?""").param(caseId.toString()).query(String.class).list(),
                "case",
                cases.find(caseId));
    }

    private void doIt(Offered offered) {
        TaskView view = tasks.task(offered.task().key(), offered.to());
        tasks.complete(view.key(), view.version(), answers(view), offered.to());
    }

    /** The open tasks of a case, each with one whom it is for. */
    private List<Offered> openTasks(UUID caseId) {
        Map<Long, Offered> open = new HashMap<>();
        Stream.of(mentor, healthTeam, principal).forEach(viewer -> tasks.openIn(caseId, viewer)
                .forEach(task -> open.putIfAbsent(task.key(), new Offered(task, viewer))));
        return List.copyOf(open.values());
    }

    private List<Done> doneTasks(UUID caseId) {
        return jdbc.sql("select key, completed_by from task where case_id = ? and state = 'COMPLETED'")
                .param(caseId)
                .query((row, number) -> new Done(row.getLong("key"), person(row.getObject("completed_by", UUID.class))))
                .list();
    }

    private Viewer person(UUID staffId) {
        return Stream.of(mentor, healthTeam, principal)
                .filter(viewer -> viewer.staffId().equals(staffId))
                .findFirst()
                .orElseThrow();
    }

    /** Answers every field of the form, always with the first choice. */
    private Map<String, Object> answers(TaskView view) {
        Map<String, Object> answers = new HashMap<>();
        if (view.form() != null) {
            json.readTree(view.form())
                    .path("components")
                    .valueStream()
                    .filter(field -> field.hasNonNull("key"))
                    .forEach(field -> answers.put(field.path("key").asString(), answer(field)));
        }
        return answers;
    }

    private Object answer(JsonNode field) {
        JsonNode choices = field.path("values");
        return switch (field.path("type").asString()) {
            case "radio", "select" -> choices.path(0).path("value").asString();
            case "checklist" -> List.of(choices.path(0).path("value").asString());
            case "checkbox" -> true;
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> field.path("subtype").asString().equals("datetime") ? "2026-11-20T14:05" : "2026-11-20";
            default -> "Svar";
        };
    }

    private UUID theOpenCase() {
        return eventually().until(this::openCase, Optional::isPresent).orElseThrow();
    }

    private Optional<UUID> openCase() {
        return cases
                .list(new CaseSearch(CaseState.OPEN, Routine.INCREASED_ATTENDANCE, null, pupil, 0, 2), school.mentor)
                .rows()
                .stream()
                .map(CaseRow::id)
                .findFirst();
    }

    private Outcome outcome(UUID caseId) {
        return cases.caseView(caseId, school.mentor).orElseThrow().outcome();
    }

    private void take(String file) throws IOException {
        ByteArrayInputStream content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        UUID run = imports.start(ImportKind.ATTENDANCE, "franvaro.csv", content, "test");
        eventually()
                .untilAsserted(() ->
                        assertThat(imports.run(run).orElseThrow().running()).isFalse());
        assertThat(imports.refusals(run, 0, 5)).isEmpty();
    }

    /** Five lessons a day, two of the days with this presence and invalid absence. */
    private String absence(String onBadDays) {
        StringBuilder file = new StringBuilder("elev;datum;start;slut;ämne;rapporterad;närvaro;ogiltig;källid\n");
        List<LocalDate> days = lastSchoolDays();
        for (int lesson = 0; lesson < SCHOOL_DAYS * 5; lesson++) {
            LocalDate day = days.get(lesson / 5);
            String minutes = lesson / 5 % 7 == 3 ? onBadDays : "60;";
            file.append("%s;%s;%02d:10;%02d:10;Svenska;ja;%s;%s-%d%n"
                    .formatted(pupil, day, 8 + lesson % 5, 9 + lesson % 5, minutes, pupil, lesson));
        }
        return file.toString();
    }

    private List<LocalDate> lastSchoolDays() {
        return Stream.iterate(LocalDate.now(clock).minusDays(1), day -> day.minusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(SCHOOL_DAYS)
                .toList();
    }

    private void openAllYear() {
        UUID year = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("insert into school_year (id, school_unit_id, name, first_day, last_day) values (?, ?, 'Året', ?, ?)")
                .params(year, school.unit, today.minusDays(180), today.plusDays(180))
                .update();
        jdbc.sql("insert into term (id, school_year_id, name, first_day, last_day) values (?, ?, 'Terminen', ?, ?)")
                .params(UUID.randomUUID(), year, today.minusDays(180), today.plusDays(180))
                .update();
    }

    /** A broker on a busy machine takes its time to start. */
    private void awaitRoutines() {
        eventually()
                .atMost(Duration.ofMinutes(5))
                .until(() -> jdbc.sql("select count(*) from process_definition")
                                .query(Integer.class)
                                .single()
                        >= 4);
    }

    private Viewer viewer(UUID staffId, Role role) {
        return new Viewer(staffId, role.label(), school.unit, Set.of(role));
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200));
    }

    /** Says where the case is when it takes too long. */
    private ConditionFactory eventually(UUID caseId) {
        return eventually().conditionEvaluationListener(new ConditionEvaluationListener<>() {
            @Override
            public void conditionEvaluated(EvaluatedCondition<Object> condition) {}

            @Override
            public void onTimeout(TimeoutEvent timeout) {
                throw new AssertionError("Took too long: " + whereItIs(caseId));
            }
        });
    }

    private record Offered(OpenTask task, Viewer to) {}

    private record Done(long key, Viewer by) {}
}
