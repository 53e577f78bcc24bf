package se.skolrutin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = Instant.parse("2026-11-23T07:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final SessionAge age = new SessionAge(
            new LoginSettings(List.of("eppn"), null, Duration.ofHours(2), Duration.ofHours(5), 30), clock);

    @Test
    void endsWhenThePersonHasDoneNothingForLong() throws Exception {
        ask();
        later(Duration.ofMinutes(119));
        ask();
        later(Duration.ofMinutes(119));
        ask();
        assertThat(session.isInvalid()).isFalse();

        later(Duration.ofMinutes(121));
        ask();
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"X-By-Itself, true", "Accept, text/event-stream"})
    void isNotKeptAliveByWhatAPageAsksForByItself(String header, String value) throws Exception {
        ask();
        for (int i = 0; i < 12; i++) {
            later(Duration.ofMinutes(10));
            ask(header, value);
        }
        assertThat(session.isInvalid()).isFalse();

        later(Duration.ofMinutes(1));
        ask(header, value);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsAfterTheLongestTimeHoweverMuchIsDone() throws Exception {
        ask();
        for (int i = 0; i < 5; i++) {
            later(Duration.ofHours(1));
            ask();
        }
        assertThat(session.isInvalid()).isFalse();

        later(Duration.ofMinutes(1));
        ask();
        assertThat(session.isInvalid()).isTrue();
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private void ask() throws Exception {
        ask("Accept", "text/html");
    }

    private void ask(String header, String value) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/uppgifter");
        request.setSession(session);
        request.addHeader(header, value);
        age.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
