package se.skolrutin.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.Access;

@DatabaseTest
class WebSecurityTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Access access;

    @Autowired
    Logins logins;

    TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/uppgifter", "/uppgifter/1", "/arenden", "/drift", "/import", "/rutiner", "/no-page"})
    void showsNoPageToWhoIsNotLoggedIn(String page) throws Exception {
        mvc.perform(get(page)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void sendsAFragmentsRequestToTheLoginAsAWholePage() throws Exception {
        mvc.perform(get("/uppgifter").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login"));
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        String maja = school.mentor.staffId().toString();
        mvc.perform(post("/uppgifter/1").with(user(maja))).andExpect(status().isForbidden());
        mvc.perform(post("/login").param("person", maja)).andExpect(status().isForbidden());
        mvc.perform(post("/logout").with(user(maja))).andExpect(status().isForbidden());
    }

    @Test
    void letsNobodyChooseWhoToBeOutsideDemoMode() throws Exception {
        mvc.perform(post("/login")
                        .param("person", school.mentor.staffId().toString())
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?nekad"));
        assertThat(logins.demoPeople()).isEmpty();
    }

    @Test
    void letsOneChooseInDemoModeOnThisMachineOnly() throws Exception {
        DemoLogin login = demoLogin("127.0.0.1");

        assertThat(login.authenticate(asking(new Caller(true, true))).getName())
                .isEqualTo(school.mentor.staffId().toString());
        assertThatThrownBy(() -> login.authenticate(asking(new Caller(false, true))))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void letsOneBeNobodyWhoIsNotAMemberOfStaff() throws Exception {
        DemoLogin login = demoLogin("127.0.0.1");

        for (String name : List.of("", "Maja", UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> login.authenticate(asking(name, new Caller(true, true))))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uppgifter", "/v2/process-instances/1"})
    void endsAnOldSessionWhateverItAsksFor(String path) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get(path).session(session));
        assertThat(session.isInvalid()).isFalse();

        session.setAttribute(SessionAge.LAST_ACT, Instant.now().minus(Duration.ofHours(3)));
        mvc.perform(get(path).session(session));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void hasNoDemoModeOnAServerThatOthersReach() throws Exception {
        DemoLogin login = demoLogin("0.0.0.0");

        assertThatThrownBy(() -> login.authenticate(asking(new Caller(true, true))))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void showsFiguresToThisMachineOnly() throws Exception {
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isOk());
        mvc.perform(get("/actuator/prometheus").with(from("192.0.2.7"))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/actuator/health").header("X-Forwarded-For", "192.0.2.7"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/actuator/health").header("Host", "elsewhere.example").with(host("elsewhere.example")))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void sendsAStrictContentPolicy() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    private DemoLogin demoLogin(String address) throws Exception {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        return new DemoLogin(new DemoMode(true, server), access);
    }

    private Authentication asking(Caller caller) {
        return asking(school.mentor.staffId().toString(), caller);
    }

    private static Authentication asking(String name, Caller caller) {
        UsernamePasswordAuthenticationToken asked = UsernamePasswordAuthenticationToken.unauthenticated(name, "");
        asked.setDetails(caller);
        return asked;
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static RequestPostProcessor host(String name) {
        return request -> {
            request.setServerName(name);
            return request;
        };
    }
}
