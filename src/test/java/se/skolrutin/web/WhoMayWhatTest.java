package se.skolrutin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.SchoolLadders;
import se.skolrutin.escalation.StepQuestion;
import se.skolrutin.notification.CalendarLinks;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.TaskFeed;

/**
 * Holds every page and address against {@code docs/who-may-what.csv}, as everybody the table has a column for. What
 * is asked for is about a pupil of class 7A, whose mentor is the first column; "nej" is a refusal or a page that is not
 * there. Each try is undone.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayWhatTest {

    private static final String FORM = "{\"type\":\"default\",\"schemaVersion\":16,\"components\":[]}";

    /** Is open to programs on this machine, and to no person. */
    private static final String BY_PROGRAMS = "POST /import/cli";

    private static final Set<String> ABOUT_A_PUPIL = Set.of(
            "pupil",
            "pupilWithoutCase",
            "protected",
            "case",
            "document",
            "note",
            "signal",
            "warning",
            "report",
            "task",
            "takenTask");

    /** A teacher who belongs to the work team of the pupil's class, too. */
    private static final String TEAM = "arbetslaget";

    private static final Path TABLE = Path.of("docs", "who-may-what.csv");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Escalation escalation;

    @Autowired
    SchoolLadders ladders;

    @Autowired
    Cases cases;

    @Autowired
    CalendarLinks calendarLinks;

    @Autowired
    HikariDataSource pool;

    private Map<String, String> things;
    private Map<String, UUID> people;
    private UUID teacher;
    private UUID teamMate;

    /** Once: every try is undone. */
    @BeforeAll
    void openSchool() {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        teacher = added(school.unit, Role.SUBJECT_TEACHER);
        teamMate = added(school.unit, Role.SUBJECT_TEACHER);
        group(school, "arbetslag", teamMate);
        things = things(school);
        people = people(school);
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    /** One row of the table: an address with what is sent to it, and by column whether it is open. */
    record Line(HttpMethod method, String path, String sent, Map<String, String> open) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Line> lines() throws IOException {
        List<String> rows = Files.readAllLines(TABLE).stream()
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .toList();
        List<String> columns = cells(rows.getFirst());
        Set<String> ofTeam = rows.stream()
                .map(WhoMayWhatTest::cells)
                .filter(cells -> cells.getFirst().equals(TEAM))
                .map(cells -> cells.get(1) + " " + cells.get(2))
                .collect(Collectors.toSet());
        return rows.stream()
                .skip(1)
                .map(WhoMayWhatTest::cells)
                .filter(cells -> !cells.getFirst().equals(TEAM))
                .map(cells -> line(columns, cells, ofTeam))
                .toList();
    }

    private static Line line(List<String> columns, List<String> cells, Set<String> ofTeam) {
        Map<String, String> open = new LinkedHashMap<>();
        for (int i = 3; i < columns.size(); i++) {
            open.put(columns.get(i), cells.get(i));
        }
        boolean beside = ofTeam.contains(cells.get(0) + " " + cells.get(1));
        open.put(TEAM, beside ? "ja" : open.get("ämneslärare"));
        return new Line(HttpMethod.valueOf(cells.get(0)), cells.get(1), cells.get(2), open);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split(";", -1)).map(String::strip).toList();
    }

    @Test
    void hasARowForEveryAddress() throws IOException {
        Set<String> listed = lines().stream().map(Line::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = addresses.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .getBeanType()
                        .getPackageName()
                        .equals(getClass().getPackageName()))
                .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .filter(address -> !address.equals(BY_PROGRAMS))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(served);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isOpenToThoseInTheTableAndToNobodyElse(Line line) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String column : line.open().keySet()) {
            found.put(column, transaction.execute(undone -> {
                undone.setRollbackOnly();
                return isOpen(line, people.get(column));
            }));
        }
        assertThat(found).isEqualTo(line.open());
    }

    /** Of what is about a pupil, whatever it is called in the address. */
    static Stream<Line> aboutAPupil() throws IOException {
        return lines().stream()
                .filter(line -> Arrays.stream(line.sent().split("&")).anyMatch(WhoMayWhatTest::namesAPupil));
    }

    private static boolean namesAPupil(String sent) {
        String[] named = sent.split("=", 2);
        return named[0].startsWith("{") && ABOUT_A_PUPIL.contains(named[1]);
    }

    @ParameterizedTest
    @MethodSource("aboutAPupil")
    void leavesALineOfEveryReadAndOfEveryRefusedTry(Line line) {
        Map<String, String> left = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        line.open().keySet().stream()
                .filter(column -> people.get(column) != null)
                .forEach(column -> transaction.executeWithoutResult(undone -> {
                    undone.setRollbackOnly();
                    UUID person = people.get(column);
                    boolean open = line.open().get(column).equals("ja");
                    long before = logged(person, !open);
                    int status = answer(line, person).getStatus();
                    boolean shows = line.method() == HttpMethod.GET && status == 200;
                    expected.put(column, open ? shows ? "read" : "-" : "refused");
                    boolean more = logged(person, !open) > before;
                    left.put(
                            column,
                            open ? shows && more ? "read" : shows ? "nothing" : "-" : more ? "refused" : "nothing");
                }));
        assertThat(left).isEqualTo(expected);
    }

    static Stream<Line> shown() throws IOException {
        return lines().stream().filter(line -> line.method() == HttpMethod.GET).filter(line -> line.open()
                .containsValue("ja"));
    }

    /** Outside of any transaction of the test's, as it is for people. */
    @ParameterizedTest
    @MethodSource("shown")
    void givesTheConnectionsBackItTook(Line line) {
        UUID person = line.open().keySet().stream()
                .filter(column -> line.open().get(column).equals("ja"))
                .findFirst()
                .map(people::get)
                .orElse(null);
        answer(line, person);
        await().untilAsserted(() ->
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero());
    }

    private long logged(UUID person, boolean refused) {
        return jdbc.sql("select count(*) from read_log where staff_id = ? and refused = ?")
                .params(person, refused)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse answer(Line line, @Nullable UUID person) {
        try {
            return mvc.perform(request(line, person)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError("Expected an answer to " + line, e);
        }
    }

    private String isOpen(Line line, @Nullable UUID person) {
        try {
            MockHttpServletResponse answer =
                    mvc.perform(request(line, person)).andReturn().getResponse();
            boolean toLogin = String.valueOf(answer.getRedirectedUrl()).endsWith("/login");
            boolean refused = toLogin || Set.of(401, 403, 404).contains(answer.getStatus());
            return refused
                    ? "nej"
                    : answer.getStatus() < 400 || Set.of(409, 422).contains(answer.getStatus())
                            ? "ja"
                            : "fel " + answer.getStatus();
        } catch (Exception e) {
            return "fel " + e;
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> request(Line line, @Nullable UUID person) {
        String path = line.path();
        Map<String, String> sent = new LinkedHashMap<>();
        for (String part : line.sent().split("&")) {
            String[] named = part.split("=", 2);
            String value = named.length < 2 ? "" : things.getOrDefault(named[1], named[1]);
            if (named[0].startsWith("{")) {
                path = path.replace(named[0], value);
            } else {
                sent.put(named[0], value);
            }
        }
        var request = sent.containsKey("file")
                ? MockMvcRequestBuilders.multipart(path).file("file", "elev;datum".getBytes(UTF_8))
                : MockMvcRequestBuilders.request(line.method(), path);
        if (line.sent().endsWith("json")) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        } else {
            sent.forEach(request::param);
        }
        request.accept("text/html", "*/*").with(csrf());
        return person == null ? request : request.with(user(person.toString()));
    }

    private Map<String, UUID> people(TwoClassSchool school) {
        Map<String, UUID> people = new LinkedHashMap<>();
        people.put("mentor", school.mentor.staffId());
        people.put("kollega i paret", school.colleague.staffId());
        people.put("annan mentor", school.otherMentor.staffId());
        people.put("ämneslärare", teacher);
        people.put(TEAM, teamMate);
        people.put("eht", school.healthTeam.staffId());
        people.put("bitr. rektor", school.deputy.staffId());
        people.put("rektor", school.principal.staffId());
        people.put("huvudman", added(school.unit, Role.ORGANISER));
        people.put("koordinator", school.coordinator.staffId());
        people.put("revisor", school.auditor.staffId());
        people.put("dataskyddsombud", school.officer.staffId());
        people.put("administratör", added(school.unit, Role.ADMINISTRATOR));
        people.put("utan roll", added(school.unit));
        people.put("annan skolas rektor", school.otherPrincipal.staffId());
        people.put("ingen", null);
        return people;
    }

    private UUID added(UUID unit, Role... roles) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into staff (id, external_id, school_unit_id, given_name, family_name)"
                        + " values (?, ?, ?, 'Tor', 'Prov')")
                .params(id, id.toString(), unit)
                .update();
        Arrays.stream(roles).forEach(role -> jdbc.sql("insert into staff_role (staff_id, role) values (?, ?)")
                .params(id, role.group())
                .update());
        return id;
    }

    private Map<String, String> things(TwoClassSchool school) {
        UUID matter = school.openCase(school.pupil);
        UUID coordinator = school.coordinator.staffId();
        UUID report = UUID.fromString(signal(school, "oro-personal", "orosanmalan"));
        Decision decision = escalation.decide(new StepQuestion(matter, school.pupil, null, null, false, null, null));
        cases.stageDecided(matter, decision);
        jdbc.sql("insert into school_ladder (school_unit_id, valid_from, ladder_id, ladder_version, chosen_by)"
                        + " select ?, school_today(), ladder_id, max(version), ? from ladder_version"
                        + " where ladder_id = 'habo' group by ladder_id")
                .params(school.unit, coordinator)
                .update();
        ladders.copyPreset(school.unit, "danderyd", coordinator);
        TaskFeed feed = new TaskFeed(jdbc, events, transaction);
        Instant due = Instant.parse("2026-10-05T15:00:00Z");
        long task = feed.task(matter, "task_samtala-elev", "mentor", due, feed.form(FORM));
        long taken = feed.task(matter, "task_kontakta-hem", "mentor", due, feed.form(FORM));
        jdbc.sql("update task set assignee = ?, assigned_at = now() where key = ?")
                .params(school.mentor.staffId(), taken)
                .update();
        long process = TaskFeed.key();
        jdbc.sql("insert into process_definition (key, process_id, name, version, resource_name, xml, tenant_id,"
                        + " deployed_at) values (?, 'prov', 'Prov', 1, 'prov.bpmn', '<x/>', '<default>', now())")
                .param(process)
                .update();
        jdbc.sql(
                        "insert into incident (key, process_instance_key, process_definition_key, element_instance_key,"
                                + " process_id, element_id, error_type, message, tenant_id, state, raised_at, partition_id)"
                                + " values (?, 5, 5, 5, 'prov', 'prov', 'JOB_NO_RETRIES', 'Prov', '<default>', 'ACTIVE', now(), 1)")
                .param(process)
                .update();
        return Map.ofEntries(
                Map.entry("pupil", school.pupil.toString()),
                Map.entry("pupilWithoutCase", school.colleaguesPupil.toString()),
                Map.entry("class", one("select class_id from pupil where id = ?", school.pupil)),
                Map.entry("case", matter.toString()),
                Map.entry("decision", decision.id().toString()),
                Map.entry("task", String.valueOf(task)),
                Map.entry("taskVersion", one("select version from task where key = ?", task)),
                Map.entry("picked", task + ":" + one("select version from task where key = ?", task)),
                Map.entry("takenTask", String.valueOf(taken)),
                Map.entry("takenTaskVersion", one("select version from task where key = ?", taken)),
                Map.entry("process", String.valueOf(process)),
                Map.entry("incident", String.valueOf(process)),
                Map.entry("uuid", UUID.randomUUID().toString()),
                Map.entry(
                        "message",
                        inserted(
                                "insert into outgoing_message (id, unique_key, kind, recipient_kind, recipient_id,"
                                        + " school_unit_id, state, written_at) values (?, gen_random_uuid()::text,"
                                        + " 'TASK_OVERDUE', 'STAFF', ?, ?, 'UNCERTAIN', now())",
                                school.mentor.staffId(),
                                school.unit)),
                Map.entry(
                        "note",
                        inserted(
                                "insert into note (id, source_key, pupil_id, kind, day, words, violation, told_by,"
                                        + " told_at) values (?, gen_random_uuid()::text, ?, 'handelse', school_today(),"
                                        + " 'Bråk', true, gen_random_uuid(), now())",
                                school.pupil)),
                Map.entry(
                        "view",
                        inserted(
                                "insert into task_view (id, owner, name, address, shared, saved_at)"
                                        + " values (?, ?, 'Prov', 'grupp=elev', true, now())",
                                school.mentor.staffId())),
                Map.entry("calendarSecret", calendarSecret(school)),
                Map.entry("mentor", school.mentor.staffId().toString()),
                Map.entry("colleague", school.colleague.staffId().toString()),
                Map.entry(
                        "substitution",
                        inserted(
                                "insert into substitution (id, away, substitute, first_day, last_day,"
                                        + " registered_by, registered_at) values (?, ?, ?, date '2031-01-07',"
                                        + " date '2031-01-08', ?, now())",
                                school.mentor.staffId(),
                                school.otherMentor.staffId(),
                                coordinator)),
                Map.entry(
                        "document",
                        inserted(
                                "insert into case_document (id, case_id, source_key, element_id, title, content,"
                                        + " content_hash, filed_at) values (?, ?, gen_random_uuid()::text, 'prov',"
                                        + " 'Prov', '{}', '', now())",
                                matter)),
                Map.entry("attachment", attachment(matter.toString(), school.colleague.staffId())),
                Map.entry(
                        "reading",
                        inserted(
                                "insert into reasoned_reading (id, staff_id, pupil_id, reason, day, opened_at)"
                                        + " values (?, ?, ?, 'Tar över gruppen', school_today(), now())",
                                school.mentor.staffId(),
                                school.otherPupil)),
                Map.entry("signal", signal(school, "oro-personal", "ordinar")),
                Map.entry("warning", signal(school, "betygsvarning", "ordinar")),
                Map.entry("group", group(school, "undervisning", teacher, teamMate)),
                Map.entry("protected", protectedPupil(school)),
                Map.entry(
                        "opening",
                        inserted(
                                "insert into protected_opening (id, staff_id, pupil_id, reason, last_day, opened_by,"
                                        + " opened_at) values (?, ?, ?, 'Ska delta i mötet', school_today(), ?, now())",
                                school.deputy.staffId(),
                                school.otherPupil,
                                school.principal.staffId())),
                Map.entry("report", report.toString()),
                Map.entry(
                        "reader",
                        inserted(
                                "insert into named_reader (id, piece_id, pupil_id, staff_id, reason, last_day, named_by,"
                                        + " named_at) values (?, ?, ?, ?, 'Ska delta i mötet', school_today(), ?, now())",
                                report,
                                school.pupil,
                                school.deputy.staffId(),
                                school.principal.staffId())),
                Map.entry("routine", "okad-skolnarvaro"),
                Map.entry(
                        "routineVersion",
                        one("select id from routine_version where routine_id = ? limit 1", "okad-skolnarvaro")),
                Map.entry(
                        "adoption",
                        one("select max(adoption) from school_ladder where school_unit_id = ?", school.unit)),
                Map.entry(
                        "draftVersion",
                        String.valueOf(ladders.draft(school.unit).orElseThrow().version())),
                Map.entry(
                        "term",
                        one(
                                "select name from term where first_day < ? order by first_day desc limit 1",
                                LocalDate.of(2026, 11, 1))),
                Map.entry(
                        "whatIf",
                        inserted(
                                "insert into whatif_run (id, school_unit_id, in_force, tried, draft, first_day,"
                                        + " last_day, started_by, started_at, state, pupils_total, pupils_done) values (?, ?, 'A', 'B', false,"
                                        + " school_today() - 90, school_today(), ?, now(), 'RUNNING', 600, 200)",
                                school.unit,
                                coordinator)),
                Map.entry("fetch", fetch()),
                Map.entry(
                        "protectedChange",
                        inserted(
                                "insert into source_difference (id, run_id, subject, kind, external_id, person_id, unit_code,"
                                        + " roster_unit, name, protected, before, cells, changed)"
                                        + " values (?, ?::uuid, 'PUPIL', 'NEW', 'prov', gen_random_uuid(), ?, ?, 'Prov', true,"
                                        + " '{}', '{}', '{}')",
                                fetch(),
                                school.unit.toString(),
                                school.unit.toString())),
                Map.entry("noticeSecret", noticeSecret()),
                Map.entry(
                        "import",
                        inserted(
                                "insert into import_run (id, kind, file_name, started_by, started_at, ended_at,"
                                        + " state, bytes_total, bytes_read, rows_read, rows_new, rows_refused)"
                                        + " values (?, 'ATTENDANCE', 'prov.csv', 'Prov', now(), now(), 'DONE', 1000, 420, 1220, 1000, 0)")));
    }

    private String fetch() {
        return inserted("insert into source_run (id, adapter, whole, state, started_by, asked_at)"
                + " values (?, 'ROSTER', true, 'DONE', 'Prov', now())");
    }

    private String noticeSecret() {
        jdbc.sql("insert into source_subscription (secret_hash, asked_at) values (sha256('prov'), now())")
                .update();
        return "prov";
    }

    private String group(TwoClassSchool school, String kind, UUID... staff) {
        String group = inserted(
                "insert into school_group (id, external_id, school_unit_id, name, kind)"
                        + " values (?, gen_random_uuid()::text, ?, '7A', ?)",
                school.unit,
                kind);
        Arrays.stream(staff)
                .forEach(one -> jdbc.sql("insert into school_group_staff (group_id, staff_id) values (?::uuid, ?)")
                        .params(group, one)
                        .update());
        jdbc.sql("insert into school_group_class (group_id, class_id) select ?::uuid, class_id from pupil where id = ?")
                .params(group, school.pupil)
                .update();
        return group;
    }

    private String protectedPupil(TwoClassSchool school) {
        jdbc.sql("update pupil set security_marking = 'Sekretessmarkering' where id = ?")
                .param(school.otherPupil)
                .update();
        return school.otherPupil.toString();
    }

    private String calendarSecret(TwoClassSchool school) {
        String address = calendarLinks.renew(school.mentor.staffId());
        return address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('.'));
    }

    private String attachment(String matter, UUID by) {
        String id = inserted(
                "insert into attachment (id, source_key, case_id, file_name, described, media_type, size, hash, zone,"
                        + " for_mentors, attached_by, attached_at) values (?, gen_random_uuid()::text, ?, 'prov.txt',"
                        + " 'Prov', 'text/plain', 4, '', 'ordinar', false, ?, now())",
                UUID.fromString(matter),
                by);
        jdbc.sql("insert into attachment_content (attachment_id, content) values (?::uuid, 'prov'::bytea)")
                .param(id)
                .update();
        return id;
    }

    private String signal(TwoClassSchool school, String kind, String zone) {
        return inserted(
                "insert into signal (id, source_key, pupil_id, kind, day, subject, words, zone, noted_by,"
                        + " noted_at) values (?, gen_random_uuid()::text, ?, ?, school_today(), 'Matematik', 'Ensam', ?, ?, now())",
                school.pupil,
                kind,
                zone,
                school.mentor.staffId());
    }

    private String inserted(String sql, Object... values) {
        UUID id = UUID.randomUUID();
        jdbc.sql(sql)
                .params(Stream.concat(Stream.of(id), Arrays.stream(values)).toList())
                .update();
        return id.toString();
    }

    private String one(String sql, Object value) {
        return String.valueOf(jdbc.sql(sql).param(value).query().singleValue());
    }
}
