package se.skolrutin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the messages: every change checks the state it starts from and answers whether it happened. */
@Component
class Outbox {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a message to be sent from the given time on; empty where the same one was kept before. */
    Optional<UUID> written(NewMessage message, Instant from) {
        return jdbc.sql("""
                        insert into outgoing_message (id, unique_key, kind, recipient_kind, recipient_id,
                            school_unit_id, pupil_id, case_id, task_key, facts, state, written_at, next_attempt_at)
                        values (:id, :key, :kind, :recipientKind, :recipient,
                            :unit, :pupil, :case, :task, :facts::jsonb, 'WAITING', :now, :from)
                        on conflict (unique_key) do nothing returning id""")
                .param("id", UUID.randomUUID())
                .param("key", message.key())
                .param("kind", message.kind().name())
                .param("recipientKind", message.to().kind().name())
                .param("recipient", message.to().id())
                .param("unit", message.schoolUnitId())
                .param("pupil", message.pupilId())
                .param("case", message.caseId())
                .param("task", message.taskKey())
                .param("facts", json.writeValueAsString(message.facts()))
                .param("now", Timestamp.from(clock.instant()))
                .param("from", Timestamp.from(from))
                .query(UUID.class)
                .optional();
    }

    /** Takes a message for sending; the commit of this is what makes a crash afterwards visible. */
    @Transactional
    public boolean claim(UUID id, String mailMessageId) {
        return jdbc.sql("""
                        update outgoing_message
                        set state = 'SENDING', sending_since = :now, mail_message_id = :mail, attempts = attempts + 1,
                            next_attempt_at = null, failure = null
                        where id = :id and state in ('WAITING', 'FAILED') and next_attempt_at is not null""")
                        .param("id", id)
                        .param("mail", mailMessageId)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Also from UNCERTAIN: the proof of a slow server may come late. */
    boolean sent(UUID id, String reply) {
        return jdbc.sql("""
                        update outgoing_message set state = 'SENT', sent_at = :now, server_reply = :reply, failure = null
                        where id = :id and state in ('SENDING', 'UNCERTAIN')""")
                        .param("id", id)
                        .param("reply", reply)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean failed(UUID id, String reason, @Nullable Instant nextAttempt) {
        return jdbc.sql("""
                        update outgoing_message set state = 'FAILED', failure = :reason, next_attempt_at = :next
                        where id = :id and state = 'SENDING'""")
                        .param("id", id)
                        .param("reason", reason)
                        .param("next", nextAttempt == null ? null : Timestamp.from(nextAttempt))
                        .update()
                == 1;
    }

    /** What was sent and has come back; where nobody knew whether it left, it did. */
    boolean returned(UUID id, String reason) {
        return jdbc.sql("""
                        update outgoing_message set state = 'FAILED', failure = :reason, next_attempt_at = null
                        where id = :id and state in ('SENT', 'UNCERTAIN')""").param("id", id).param("reason", reason).update() == 1;
    }

    boolean inDoubt(UUID id, String reason) {
        return jdbc.sql("""
                        update outgoing_message set state = 'UNCERTAIN', failure = :reason
                        where id = :id and state = 'SENDING'""").param("id", id).param("reason", reason).update() == 1;
    }

    boolean releasedForResending(UUID id, UUID by) {
        return settled(id, by, "state = 'WAITING', next_attempt_at = :now", "'UNCERTAIN', 'FAILED'");
    }

    boolean believedDelivered(UUID id, UUID by) {
        return settled(
                id,
                by,
                "state = 'SENT', sent_at = :now, mail_message_id = coalesce(mail_message_id, '')",
                "'UNCERTAIN', 'FAILED'");
    }

    private boolean settled(UUID id, UUID by, String change, String from) {
        return jdbc.sql("update outgoing_message set settled_by = :by, " + change + " where id = :id and state in ("
                                + from + ")")
                        .param("id", id)
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<UUID> due() {
        return jdbc.sql("""
                        select id from outgoing_message
                        where state in ('WAITING', 'FAILED') and next_attempt_at <= :now
                        order by next_attempt_at limit 200""")
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
    }

    /** Messages whose sender must have died: they have been on their way for longer than any server takes. */
    List<UUID> leftBehind(Duration longer) {
        return jdbc.sql("select id from outgoing_message where state = 'SENDING' and sending_since < :before")
                .param("before", Timestamp.from(clock.instant().minus(longer)))
                .query(UUID.class)
                .list();
    }

    Optional<OutgoingMessage> message(UUID id) {
        return jdbc.sql("select * from outgoing_message where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<OutgoingMessage> inNeedOfAPerson() {
        return jdbc.sql("""
                        select * from outgoing_message
                        where state = 'UNCERTAIN' or (state = 'FAILED' and next_attempt_at is null)
                        order by written_at""").query(this::read).list();
    }

    List<OutgoingMessage> ofCase(UUID caseId) {
        return jdbc.sql("select * from outgoing_message where case_id = :case order by written_at, id")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** Lets nobody else ask about the messages of this case before the transaction ends. */
    void queueUp(UUID caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 80))")
                .param("outgoing_message:" + caseId)
                .query((row, number) -> true)
                .single();
    }

    int count(MessageState state) {
        return jdbc.sql("select count(*) from outgoing_message where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    private OutgoingMessage read(ResultSet row, int number) throws SQLException {
        return new OutgoingMessage(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                new Recipient(
                        Recipient.Kind.valueOf(row.getString("recipient_kind")),
                        row.getObject("recipient_id", UUID.class)),
                row.getObject("school_unit_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("task_key", Long.class),
                MessageState.valueOf(row.getString("state")),
                instant(row, "written_at"),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                instant(row, "sending_since"),
                row.getString("mail_message_id"),
                instant(row, "sent_at"),
                row.getString("server_reply"),
                row.getString("failure"),
                json.readValue(row.getString("facts"), FACTS));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
