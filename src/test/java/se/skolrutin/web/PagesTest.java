package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.escalation.SchoolLadders;

/**
 * Every page in every state, in the light and in the dark: readable for all. On a desktop, where the same page only lies
 * wider, one page of each role with its menu, and of all the others that nothing is too wide.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SchoolLadders ladders;

    private long task;
    private UUID openCase;
    private UUID pupil;
    private String tried;
    private final UUID run = UUID.randomUUID();
    private final UUID running = UUID.randomUUID();

    @BeforeAll
    void build() {
        task = school.taskToTalk(school.pupil("Abdirahman-Mohammed", "von Silverhjelm Gustavsson-Öberg"));
        openCase = school.caseOf(task);
        pupil = school.pupil("Hemlig", "Elev", "Sekretessmarkering");
        List.of(pupil, school.pupilOf(openCase)).forEach(school::awayOnMondays);
        school.spokenAbout(school.pupilOf(openCase));
        adopted("habo");
        tried = tried();
        imported(run, "franvaro vecka 46 med ett väldigt långt filnamn (kopia 2).csv", "DONE", 220);
        imported(running, "franvaro-v47.csv", "RUNNING", 0);
        stopped();
        ladders.copyPreset(school.unit, "habo", school.coordinator);
    }

    /** Other tests look at the same school. */
    @AfterAll
    void takeBack() {
        jdbc.sql("delete from school_ladder where school_unit_id = ?")
                .param(school.unit)
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNotLoggedIn(Device device) {
        try (Visit visit = visits.anonymous(device)) {
            looksRight(visit, device, "/login", "/login?utloggad", "/login?nekad", "/tillganglighet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void mentor(Device device) {
        looksRight(
                school.mentor,
                device,
                "/uppgifter",
                "/uppgifter?grupp=elev&visa=steg.rutin.franvaro.hemmet.lag.kom",
                "/uppgifter?vems=lediga&rutin=franvaro-idag",
                "/uppgifter/" + task,
                "/elever",
                "/elever/" + pupil,
                "/elever/" + school.pupilOf(openCase),
                "/elever/" + pupil + "/kontakt",
                "/elever/gott-ord",
                "/klasser/" + school.schoolClass,
                "/arenden",
                "/arenden?visa=avslutade",
                "/arenden?steg=rektor",
                "/arenden/" + openCase,
                "/arenden/nytt",
                "/arenden/nytt/" + pupil,
                "/rutiner",
                "/rutiner/okad-skolnarvaro",
                "/rutiner/oro",
                "/oro",
                "/oro/" + pupil,
                "/oro/" + pupil + "/beratta",
                "/oro/" + pupil + "/beratta?slag=INCIDENT",
                "/installningar/meddelanden",
                "/lagstod",
                "/lagstod?dag=2028-07-01");
    }

    @ParameterizedTest
    @EnumSource
    void coordinator(Device device) {
        looksRight(
                school.coordinator,
                device,
                "/import",
                "/import/" + run,
                "/import/" + running,
                "/skolsystem",
                "/drift",
                "/kalender",
                "/trappan",
                "/trappan/version/0",
                "/trappan/utkast",
                "/trappan/utkast/anta",
                "/trappan/pagaende",
                tried);
        asksBeforeMoving(device);
    }

    @ParameterizedTest
    @EnumSource
    void principalAndAuditor(Device device) {
        looksRight(
                school.principal,
                device,
                "/uppgifter",
                "/elever",
                "/klasser/" + school.schoolClass,
                "/arenden/" + openCase,
                "/kalender",
                "/trappan",
                "/trappan/pagaende",
                "/tank-om",
                tried,
                "/oppnat-med-skal");
        looksRight(school.auditor, device, "/arenden", "/arenden/" + openCase, "/lasningar");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereOrNotOpen(Device device) {
        try (Visit visit = visits.by(school.newcomer, device)) {
            assertThat(visit.go("/uppgifter").status()).isEqualTo(200);
            visit.isAccessible();
            assertThat(visit.go("/finns-inte").status()).isEqualTo(404);
            visit.isAccessible();
            assertThat(visit.go("/drift").status()).isEqualTo(403);
            visit.isAccessible();
        }
        try (Visit visit = visits.by(school.auditor, device)) {
            assertThat(visit.go("/arenden/nytt").status()).isEqualTo(403);
            assertThat(visit.go("/arenden?sida=2000000000").status()).isEqualTo(200);
            assertThat(visit.go("/arenden?sida=tre").headerValue("content-type"))
                    .startsWith("text/html");
        }
    }

    private void asksBeforeMoving(Device device) {
        try (Visit visit = visits.by(school.coordinator, device)) {
            visit.go("/trappan/pagaende");
            visit.find("[name=arende]").first().check();
            visit.find("#reason").fill("Alla ska följa samma trappa.");
            visit.press("Flytta de valda");
            visit.isAccessible();
            visit.picture(device + "-trappan-pagaende-flytta");
        }
    }

    private void adopted(String preset) {
        jdbc.sql("insert into school_ladder (school_unit_id, valid_from, ladder_id, ladder_version, chosen_by)"
                        + " select ?, school_today(), ladder_id, max(version), ? from ladder_version"
                        + " where ladder_id = ? group by ladder_id")
                .params(school.unit, school.coordinator, preset)
                .update();
    }

    private String tried() {
        try (Visit visit = visits.by(school.principal, Device.DESKTOP)) {
            visit.go("/tank-om");
            visit.press("Pröva");
            visit.awaits("#veckor");
            return visit.path();
        }
    }

    private void looksRight(UUID person, Device device, String... paths) {
        try (Visit visit = visits.by(person, device)) {
            looksRight(visit, device, paths);
        }
    }

    private static void looksRight(Visit visit, Device device, String... paths) {
        for (String path : List.of(paths)) {
            assertThat(visit.go(path).status()).as(path).isEqualTo(200);
            visit.unfolded();
            if (device == Device.PHONE) {
                visit.isAccessible();
                visit.isReadableInTheDark();
            } else if (path.equals(paths[0])) {
                visit.isAccessible();
            } else {
                visit.fits();
            }
            visit.picture(device + path.replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
        }
    }

    private void imported(UUID id, String name, String state, int refused) {
        jdbc.sql("insert into import_run (id, kind, file_name, started_by, started_at, ended_at, state, bytes_total,"
                        + " bytes_read, rows_read, rows_new, rows_refused)"
                        + " values (?, 'ATTENDANCE', ?, 'Koray Demir', now(), now(), ?, 1000, 420, 1220, 1000, ?)")
                .params(id, name, state, refused)
                .update();
        jdbc.sql("insert into import_refusal select ?, line, 'minuter', 'Väntade ett heltal men fann ”fyrtio”.'"
                        + " from generate_series(1, ?) line")
                .params(id, refused)
                .update();
    }

    private void stopped() {
        jdbc.sql("insert into incident (key, process_instance_key, process_definition_key, element_instance_key,"
                        + " process_id, element_id, error_type, message, tenant_id, state, raised_at, partition_id)"
                        + " values (5, 5, 5, 5, 'okad-skolnarvaro', 'task_besluta-steg', 'JOB_NO_RETRIES',"
                        + " 'Expected an answer', '<default>', 'ACTIVE', now(), 1)")
                .update();
    }
}
