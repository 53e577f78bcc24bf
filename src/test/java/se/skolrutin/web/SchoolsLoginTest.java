package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.skolrutin.FreshDataFolder;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.installation.FreePort;

/** Logging in and out with the school's own account, in a browser and at a real login server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "skolrutin.engine.mode=off",
            "skolrutin.minimum-free-megabytes=256",
            "skolrutin.escalation.sweep=1d",
            "skolrutin.login.contact=Anna på expeditionen",
            "spring.security.oauth2.client.registration.skolan.client-id=" + LoginServerOfTheSchool.CLIENT,
            "spring.security.oauth2.client.registration.skolan.client-secret=" + LoginServerOfTheSchool.SECRET,
            "spring.security.oauth2.client.registration.skolan.scope=openid,email",
            "spring.security.oauth2.client.registration.borta.client-id=" + LoginServerOfTheSchool.CLIENT,
            "spring.security.oauth2.client.registration.borta.scope=openid"
        })
@ContextConfiguration(initializers = FreshDataFolder.class)
@Import(Visits.class)
@Tag("browser")
class SchoolsLoginTest {

    private static final int PORT = FreePort.any();
    private static final int SERVER_PORT = FreePort.any();
    private static final String MENTOR = "maja@skola.example";

    private static LoginServerOfTheSchool server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    /** Of the two servers one is not there. */
    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add(
                "spring.security.oauth2.client.provider.skolan.issuer-uri", () -> "http://localhost:" + SERVER_PORT);
        settings.add(
                "spring.security.oauth2.client.provider.borta.issuer-uri", () -> "http://localhost:" + FreePort.any());
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = new LoginServerOfTheSchool(
                SERVER_PORT,
                "http://127.0.0.1:" + PORT,
                Map.of(
                        "maja", Map.of("eppn", MENTOR.toUpperCase()),
                        "mira", Map.of("eppn", "mira@skola.example"),
                        "roll-los", Map.of("email", "rollos@skola.example"),
                        "okand", Map.of("eppn", "vem@skola.example"),
                        "obekraftad", Map.of("email", "maja.m@skola.example", "email_verified", false)));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Test
    void letsAMentorInAndOutHereAndAtTheSchool() {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        account(school.mentor.staffId(), "eppn", MENTOR);
        try (Visit visit = visits.anonymous(Device.PHONE)) {
            visit.go("/uppgifter");
            assertThat(visit.heading()).isEqualTo("Logga in");
            visit.isAccessible();
            visit.picture("login-school-phone");

            logIn(visit, "maja");
            assertThat(visit.path()).isEqualTo("/uppgifter");
            assertThat(visit.find(".me")).containsText("Maja");

            visit.find(".me summary").click();
            visit.press("Logga ut");
            assertThat(visit.find("main")).containsText("Du är utloggad");
            assertThat(visit.go("/uppgifter").url()).endsWith("/login");

            visit.find("a[href='/oauth2/authorization/skolan']").click();
            assertThat(visit.find("input[name=password]")).isVisible();
        }
    }

    @Test
    void letsOneInThroughAnotherServerThanTheOneThatIsAway() {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        account(school.otherMentor.staffId(), "eppn", "mira@skola.example");
        try (Visit visit = visits.anonymous(Device.PHONE)) {
            visit.go("/login");
            visit.find("a[href='/oauth2/authorization/borta']").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/login\\?misslyckad"));

            logIn(visit, "mira");
            assertThat(visit.path()).isEqualTo("/uppgifter");
        }
    }

    @Test
    void saysWhomToAskWhenTheAccountIsNobodys() {
        try (Visit visit = visits.anonymous(Device.PHONE)) {
            visit.go("/login");
            logIn(visit, "okand");

            assertThat(visit.find("main")).containsText("Be Anna på expeditionen lägga till dig");
            visit.isAccessible();
            visit.picture("login-unknown-phone");
            assertThat(visit.go("/uppgifter").url()).endsWith("/login");
        }
    }

    @Test
    void saysWhomToAskWhenThePersonHasNoRole() {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        account(school.colleague.staffId(), "email", "rollos@skola.example");
        jdbc.sql("delete from staff_role where staff_id = ?")
                .param(school.colleague.staffId())
                .update();
        try (Visit visit = visits.anonymous(Device.PHONE)) {
            visit.go("/login");
            logIn(visit, "roll-los");

            assertThat(visit.heading()).isEqualTo("Du har ingen roll i Skolrutin ännu");
            assertThat(visit.find("main")).containsText("Be Anna på expeditionen");
            visit.isAccessible();
            visit.picture("login-no-role-phone");
            assertThat(visit.go("/rutiner").status()).isEqualTo(403);
            assertThat(visit.go("/oro").status()).isEqualTo(200);
        }
    }

    @Test
    void takesNoAddressThatTheServerHasNotVerified() {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        account(school.otherMentor.staffId(), "email", "maja.m@skola.example");
        try (Visit visit = visits.anonymous(Device.PHONE)) {
            visit.go("/login");
            logIn(visit, "obekraftad");

            assertThat(visit.find("main")).containsText("hör inte till någon i Skolrutins personallista");
        }
    }

    private static void logIn(Visit visit, String name) {
        visit.find("a[href='/oauth2/authorization/skolan']").click();
        visit.find("input[name=username]").fill(name);
        visit.find("input[name=password]").fill(LoginServerOfTheSchool.PASSWORD);
        visit.find("button[type=submit]").click();
        visit.page().waitForURL(url -> url.startsWith("http://127.0.0.1:" + PORT));
    }

    private void account(UUID staff, String column, String name) {
        jdbc.sql("update staff set %s = ? where id = ?".formatted(column))
                .params(name, staff)
                .update();
    }
}
