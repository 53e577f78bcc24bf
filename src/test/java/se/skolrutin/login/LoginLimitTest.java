package se.skolrutin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginLimitTest {

    private final LoginLimit limit =
            new LoginLimit(new LoginSettings(List.of("eppn"), null, Duration.ofHours(2), Duration.ofHours(12), 3));

    @Test
    void letsOneAddressTrySoOftenAndNoMore() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(answer("POST", "/login", "192.0.2.7").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = answer("GET", "/oauth2/authorization/skolan", "192.0.2.7");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).matches("[1-9]\\d?");
        assertThat(answer("POST", "/login", "192.0.2.8").getStatus()).isEqualTo(200);
    }

    @Test
    void doesNotCountWhatIsNoTry() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(answer("GET", "/login", "192.0.2.9").getStatus()).isEqualTo(200);
            assertThat(answer("GET", "/uppgifter", "192.0.2.9").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse answer(String method, String path, String from) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
