package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import se.skolrutin.FreshDataFolder;
import se.skolrutin.roster.Roster;
import se.skolrutin.ss12000.ConnectedSystem;
import se.skolrutin.ss12000.SchoolOfTheSystem;
import se.skolrutin.ss12000.SchoolsOwnSystem;

/** Fetching from a school's own system as people do it, on a phone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "skolrutin.engine.mode=off",
            "skolrutin.minimum-free-megabytes=256",
            "skolrutin.demo=true",
            "skolrutin.ss12000.client-id=skolrutin",
            "skolrutin.ss12000.client-secret=hemlig",
            "skolrutin.sync.roster=true",
            "skolrutin.sync.look-first=1d"
        })
@ContextConfiguration(initializers = {FreshDataFolder.class, ConnectedSystem.class})
@Import({PageSchool.class, Visits.class})
@Tag("browser")
class SystemPagesTest {

    @Autowired
    private PageSchool people;

    @Autowired
    private Visits visits;

    @Autowired
    private SchoolsOwnSystem system;

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    private SchoolOfTheSystem school;

    @BeforeEach
    void open() {
        system.reset();
        school = new SchoolOfTheSystem(system, people.unit.toString().substring(0, 8));
    }

    @Test
    void fetchesReviewsAndTakesOnAPhone() {
        var anna = school.pupil("Anna", Map.of());
        IntStream.range(0, 8).forEach(i -> school.pupil("Bo" + i, Map.of()));
        var hidden = school.pupil("Hemlig", Map.of("securityMarking", "Sekretessmarkering"));
        school.pupil("Udda", Map.of("familyName", " "));

        try (Visit visit = visits.by(people.coordinator, Device.PHONE)) {
            visit.go("/skolsystem");
            visit.isAccessible();
            visit.press("Hämta allt elever, vårdnadshavare och personal");
            visit.awaits(".notice-ok");
            visit.isAccessible();
            visit.isReadableInTheDark();
            visit.picture("skolsystem-hamtning");
            assertThat(visit.find("#lage").innerText())
                    .contains("Väntade ett namn", "Anna Annasson")
                    .doesNotContain("Hemlig");

            visit.go("/skolsystem");
            visit.isAccessible();
            visit.isReadableInTheDark();
            visit.picture("skolsystem");
            assertThat(visit.find("main").innerText())
                    .contains("Skyddade personuppgifter", "Prövas av rektor")
                    .doesNotContain("Hemlig");
            visit.find("tr", "Anna Annasson").locator("input").check();
            visit.press("För in de valda");
            assertThat(visit.find("main").innerText()).contains("En ändring är införd.");
            visit.press("För in alla utom skyddade");
            assertThat(visit.find("main").innerText()).contains("9 ändringar är införda.");
        }
        assertThat(roster.pupil(anna)).isPresent();
        assertThat(roster.pupil(hidden)).isEmpty();

        principalTakes(hidden);
        asksBeforeMoreThanEveryTenthLeaves(anna);
    }

    private void principalTakes(UUID hidden) {
        try (Visit visit = visits.by(people.principal, Device.PHONE)) {
            visit.go("/skolsystem");
            visit.find("a", "Öppna och pröva").click();
            visit.awaits("h1");
            visit.isAccessible();
            visit.picture("skolsystem-skyddad");
            assertThat(visit.find("main").innerText()).contains("Hemlig Hemligsson", "Sekretessmarkering");
            visit.press("För in");
            assertThat(visit.find("main").innerText()).contains("En ändring är införd.");
        }
        assertThat(roster.pupil(hidden).orElseThrow().protectedIdentity()).isTrue();
    }

    private void asksBeforeMoreThanEveryTenthLeaves(UUID anna) {
        var another = jdbc.sql("select id from pupil where given_name = 'Bo1'")
                .query(UUID.class)
                .single();
        system.lose("persons", anna);
        system.lose("persons", another);
        try (Visit visit = visits.by(people.coordinator, Device.PHONE)) {
            visit.go("/skolsystem");
            visit.press("Hämta allt elever, vårdnadshavare och personal");
            visit.awaits(".notice-ok");
            visit.go("/skolsystem");
            visit.isAccessible();
            visit.picture("skolsystem-stopp");
            visit.press("För in alla utom skyddade");
            assertThat(visit.find("main").innerText()).contains("Ingen ändring är införd.");
            visit.press("Det stämmer att 2 slutar");
            assertThat(visit.find("main").innerText()).contains("Bekräftat");
            visit.press("För in alla utom skyddade");
            assertThat(visit.find("main").innerText()).contains("2 ändringar är införda.");
        }
        assertThat(roster.pupil(anna).orElseThrow().enrolledTo()).isNotNull();
    }
}
