package se.skolrutin.kill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A clock that begins on a school day, at ten in the morning, whatever day the test runs on, and goes on from there when
 * the application is started again.
 */
@Configuration(proxyBeanMethods = false)
@OnlyWhenKilled
class AlwaysThursday {

    static final ZonedDateTime BEGINNING = ZonedDateTime.of(2026, 11, 19, 10, 0, 0, 0, ZoneId.of("Europe/Stockholm"));

    @Bean
    @Primary
    Clock thursday(@Value("${skolrutin.test.began}") Instant began) {
        return Clock.offset(Clock.system(BEGINNING.getZone()), Duration.between(began, BEGINNING.toInstant()));
    }
}
