package se.skolrutin.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other rooms, once, of pupils whose enrolment has ended. */
@Component
class Departures {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(cron = "0 30 0 * * *", zone = "Europe/Stockholm")
    void announce() {
        jdbc.sql("""
                        update pupil set left_announced = enrolled_to
                        where enrolled_to < ? and left_announced is distinct from enrolled_to
                        returning id, enrolled_to""")
                .param(LocalDate.now(clock))
                .query((row, number) ->
                        new PupilLeft(row.getObject("id", UUID.class), row.getObject("enrolled_to", LocalDate.class)))
                .list()
                .forEach(events::publishEvent);
    }
}
