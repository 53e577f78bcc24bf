package se.skolrutin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;

@DatabaseTest
class ResubmissionTest {

    @Autowired
    private Resubmission resubmission;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void forgetThem() {
        jdbc.sql("delete from event_publication where listener_id = 'nobody'").update();
    }

    @Test
    void sendsAgainWhatFailed() {
        assertThat(attemptsAfterSendingAgain("FAILED", Duration.ofMinutes(2), null))
                .isEqualTo(2);
    }

    @Test
    void sendsAgainWhatTheApplicationDiedOverJustAsItWasSentAgain() {
        assertThat(attemptsAfterSendingAgain("RESUBMITTED", Duration.ofHours(1), Duration.ofMinutes(2)))
                .isEqualTo(2);
    }

    @Test
    void leavesWhatIsUnderWayAloneUntilNobodyCanBeAtItAnyMore() {
        assertThat(attemptsAfterSendingAgain("PROCESSING", Duration.ofMinutes(2), null))
                .isEqualTo(1);
        assertThat(attemptsAfterSendingAgain("PROCESSING", Duration.ofHours(1), Duration.ofMinutes(2)))
                .isEqualTo(1);
        assertThat(attemptsAfterSendingAgain("PROCESSING", Duration.ofHours(1), Duration.ofMinutes(10)))
                .isEqualTo(2);
    }

    private int attemptsAfterSendingAgain(String status, Duration published, @Nullable Duration sentAgain) {
        UUID id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event,
                            publication_date, status, completion_attempts, last_resubmission_date)
                        values (?, 'nobody', ?, '{"processInstanceKey": 1}', ?, ?, 1, ?)""")
                .params(
                        id,
                        CancelInstance.class.getName(),
                        now.minus(published),
                        status,
                        sentAgain == null ? null : now.minus(sentAgain))
                .update();
        resubmission.sendAgain();
        return jdbc.sql("select completion_attempts from event_publication where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
