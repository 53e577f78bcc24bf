package se.skolrutin.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Kills the broker, PostgreSQL and the application in the middle of everything, and counts afterwards. */
@Tag("kill")
class NothingIsLostTest {

    private static final int PUPILS = 210;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Victim victim;

    @BeforeEach
    void start() throws IOException {
        mail.start();
        Path parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
        victim = new Victim(
                Files.createTempDirectory(parent, "killed-"),
                List.of(
                        "--skolrutin.test.pupils=" + PUPILS,
                        "--skolrutin.test.began=" + Instant.now(),
                        "--skolrutin.notification.uncertain-after=15s",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort()));
        victim.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        victim.stop();
        mail.stop();
    }

    @Test
    void losesNothingAndDoesNothingTwiceWhicheverProcessIsKilled() throws Exception {
        untilAtLeast(200, "select count(*) from school_case where process_instance_key is not null");
        untilAtLeast(40, COMPLETED);
        victim.killBroker();

        untilAtLeast(160, COMPLETED);
        assertThat(count("select count(*) from school_case where state = 'OPEN'"))
                .isGreaterThanOrEqualTo(200);
        victim.killPostgres();

        untilAtLeast(320, COMPLETED);
        assertThat(count("select count(*) from school_case where state = 'OPEN'"))
                .isGreaterThanOrEqualTo(200);
        victim.killApplication();
        victim.start();

        untilAtLeast(2L * PUPILS, "select count(*) from school_case where process_instance_key is not null");
        untilQuiet();

        assertThat(Ledger.disagreements(victim.database())).isEmpty();
        assertThat(count("select count(*) from task where state = 'COMPLETED'")).isGreaterThanOrEqualTo(2L * PUPILS);
        assertThat(mailIds()).doesNotHaveDuplicates();
        assertThat(count("select count(*) from outgoing_message where state not in ('SENT', 'UNCERTAIN')"))
                .isZero();
        assertThat(count("select count(*) from outgoing_message where kind = 'SAME_DAY_ABSENCE'"))
                .isEqualTo(PUPILS);
    }

    private static final String COMPLETED = "select count(*) from task where state = 'COMPLETED'";

    /** Nothing left to do for people, workers, the feed, the outbox or the postman. */
    private void untilQuiet() {
        untilNone("""
                select (select count(*) from task where state = 'OPEN')
                    + (select count(*) from event_publication where completion_date is null)
                    + (select count(*) from outgoing_message where state in ('WAITING', 'SENDING', 'FAILED'))
                    + (select count(*) from attendance_touched)
                    + (select count(*) from engine_record r join feed_position f using (partition_id)
                        where r.position > f.position)
                    + (select count(*) from element_instance where state = 'ACTIVE'
                        and element_type in ('SERVICE_TASK', 'BUSINESS_RULE_TASK'))""");
    }

    private void untilAtLeast(long wanted, String question) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(() -> count(question) >= wanted);
    }

    /** Quiet twice in a row, so that nothing was only on its way from one place to the next. */
    private void untilNone(String question) {
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> count(question) == 0);
    }

    /** -1 while the database is down or has no tables yet. */
    private long count(String question) {
        try {
            return victim.database().sql(question).query(Long.class).single();
        } catch (DataAccessException | UncheckedIOException | IndexOutOfBoundsException away) {
            return -1;
        }
    }

    private List<String> mailIds() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (var message : Arrays.asList(mail.getReceivedMessages())) {
            ids.add(message.getHeader("Message-ID")[0] + " " + message.getAllRecipients()[0]);
        }
        return ids;
    }
}
